// English, as in en.ts, for those who make, lead, help, watch or show.

import { designer } from './designer';
import { display } from './display';
import { facilitator } from './facilitator';
import { facilitatorCards } from './facilitator_cards';
import { invitation } from './invitation';
import { library } from './library';
import { making } from './making';
import { observer } from './observer';
import { receipt } from './receipt';
import { series } from './series';
import { supporter } from './supporter';

export const team = {
  designer,
  display,
  facilitator,
  facilitatorCards,
  invitation,
  library,
  making,
  observer,
  receipt,
  series,
  supporter,
};
