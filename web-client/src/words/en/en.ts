// English. Voice: short, present, second person; what happened, what is safe, what to do; no exclamation mark, no sorry,
// no praise. One file a page; the pages' names are those of the folders of src.

import { clock } from './clock';
import { landing, welcome } from './landing';
import { participant } from './participant';
import { pictures } from './pictures';
import { rejection } from './rejections';
import { common, failure, foot, service, status } from './states';

export const en = { clock, common, failure, foot, landing, participant, pictures, rejection, service, status, welcome };
