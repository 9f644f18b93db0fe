// English. Voice: short, present, second person; what happened, what is safe, what to do; no exclamation
// mark, no sorry, no praise. One file a page; the pages' names are those of the folders of src.

import { clock } from './clock';
import { landing, welcome } from './landing';
import { participant } from './participant';
import { pictures } from './pictures';
import { reframe } from './reframe';
import { refusal } from './refusals';
import { rejection } from './rejections';
import { common, failure, foot, quickExit, service, status } from './states';

export const en = {
  language: 'en', // BCP 47, of what the tool says
  locale: 'en-GB', // BCP 47, of how it writes days and times
  clock,
  common,
  failure,
  foot,
  landing,
  participant,
  pictures,
  quickExit,
  reframe,
  refusal,
  rejection,
  service,
  status,
  welcome,
};
