// English. Voice: short, present, second person; what happened, what is safe, what to do; no exclamation
// mark, no sorry, no praise. One file a page; the pages' names are those of the folders of src.

import { clock } from './clock';
import { designer } from './designer';
import { display } from './display';
import { facilitator } from './facilitator';
import { facilitatorCards } from './facilitator_cards';
import { invitation } from './invitation';
import { landing, welcome } from './landing';
import { library } from './library';
import { making } from './making';
import { observer } from './observer';
import { participant } from './participant';
import { pictures } from './pictures';
import { receipt } from './receipt';
import { reframe } from './reframe';
import { rejection } from './rejections';
import { series } from './series';
import { common, failure, foot, quickExit, service, status } from './states';
import { supporter } from './supporter';

export const en = {
  language: 'en', // BCP 47, of what the tool says
  clock,
  common,
  designer,
  display,
  facilitator,
  facilitatorCards,
  failure,
  foot,
  invitation,
  landing,
  library,
  making,
  observer,
  participant,
  pictures,
  quickExit,
  receipt,
  reframe,
  rejection,
  series,
  service,
  status,
  supporter,
  welcome,
};
