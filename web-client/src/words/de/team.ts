// Deutsch, wie in de.ts, für alle, die Sitzungen anlegen, leiten, begleiten, beobachten oder zeigen.

import type { TeamCatalogue } from '../team_words';
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

export const team: TeamCatalogue = {
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
