// English. Voice: short, present, second person; what happened, what is safe, what to do; no exclamation
// mark, no sorry, no praise. One file a page; the pages' names are those of the folders of src.

import { clock } from './clock';
import { display } from './display';
import { facilitator } from './facilitator';
import { facilitatorCards } from './facilitator_cards';
import { invitation } from './invitation';
import { landing, welcome } from './landing';
import { making } from './making';
import { observer } from './observer';
import { participant } from './participant';
import { pictures } from './pictures';
import { receipt } from './receipt';
import { reframe } from './reframe';
import { rejection } from './rejections';
import { common, failure, foot, quickExit, service, status } from './states';
import { supporter } from './supporter';

export const en = {
  clock,
  common,
  display,
  facilitator,
  facilitatorCards,
  failure,
  foot,
  invitation,
  landing,
  making,
  observer,
  participant,
  pictures,
  quickExit,
  receipt,
  reframe,
  rejection,
  service,
  status,
  supporter,
  welcome,
};
