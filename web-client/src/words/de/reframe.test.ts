import { describe, expect, test } from 'vitest';
import { reframe } from './reframe';

describe('der Umformulierer', () => {
  test.each([
    ['Ich bin ängstlich', 'Ein Teil von mir ist ängstlich.'],
    ['ich bin nicht gut genug!', 'Ein Teil von mir ist nicht gut genug.'],
    ['Ich fühle mich klein', 'Ein Teil von mir fühlt sich klein.'],
    ['Ich kann nicht bleiben', 'Ein Teil von mir kann nicht bleiben.'],
    ['Ich muss perfekt sein', 'Ein Teil von mir muss perfekt sein.'],
    ['Ich habe Angst', 'Ein Teil von mir hat Angst.'],
    ['Ich will weglaufen', 'Ein Teil von mir will weglaufen.'],
    ['ein Teil von mir ist traurig', 'Ein Teil von mir ist traurig.'],
  ])('dreht „%s“ um', (typed, expected) => {
    expect(reframe(typed)).toEqual({ text: expected, known: true });
  });

  test.each([
    ['Niemand bleibt', 'Ein Teil von mir sagt: „Niemand bleibt“.'],
    ['Ich grummle', 'Ein Teil von mir sagt: „Ich grummle“.'],
    ['Ich bin müde. Ich will heim.', 'Ein Teil von mir sagt: „Ich bin müde. Ich will heim“.'],
  ])('setzt „%s“ wörtlich, wo er es nicht besser weiß', (typed, expected) => {
    expect(reframe(typed)).toEqual({ text: expected, known: false });
  });
});
