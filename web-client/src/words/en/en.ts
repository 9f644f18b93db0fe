// English. Voice: short, present, second person; what happened, what is safe, what to do; no exclamation
// mark, no sorry, no praise. One file a page; the pages' names are those of the folders of src.

import { clock } from './clock';
import { display } from './display';
import { facilitator } from './facilitator';
import { landing, welcome } from './landing';
import { making } from './making';
import { participant } from './participant';
import { pictures } from './pictures';
import { receipt } from './receipt';
import { rejection } from './rejections';
import { common, failure, foot, service, status } from './states';

export const en = {
  clock,
  common,
  display,
  facilitator,
  failure,
  foot,
  landing,
  making,
  participant,
  pictures,
  receipt,
  rejection,
  service,
  status,
  welcome,
};
