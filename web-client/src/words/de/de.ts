// Deutsch, mit „du“: kurz, in der Gegenwart; was geschehen ist, was sicher ist, was zu tun ist; kein
// Ausrufezeichen, kein Lob.

import { rejectionFrom } from '../en/rejections';
import type { Catalogue } from '../words';
import { clock } from './clock';
import { landing, welcome } from './landing';
import { participant } from './participant';
import { pictures } from './pictures';
import { reframe } from './reframe';
import { refusal } from './refusals';
import { sentences } from './rejections';
import { common, failure, foot, quickExit, service, status } from './states';

export const de: Catalogue = {
  language: 'de',
  locale: 'de-DE',
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
  rejection: rejectionFrom(sentences),
  service,
  status,
  welcome,
};
