import { describe, expect, test } from 'vitest';
import { reframe } from './reframe';

const said = (text: string) => reframe(text)?.text;

describe('the reframing helper', () => {
  test.each([
    ['I am anxious', 'A part of me is anxious.'],
    ['I’m so angry!', 'A part of me is so angry.'],
    ["i'm   afraid of my father.", 'A part of me is afraid of my father.'],
    ['I am not good enough', 'A part of me is not good enough.'],
    ['I was alone', 'A part of me was alone.'],
    ['I feel small', 'A part of me feels small.'],
    ["I don't feel anything", 'A part of me does not feel anything.'],
    ['I do not want this', 'A part of me does not want this.'],
    ['I want to run', 'A part of me wants to run.'],
    ["I can't stay", 'A part of me cannot stay.'],
    ['I cannot rest', 'A part of me cannot rest.'],
    ['I can not rest', 'A part of me can not rest.'],
    ['I have to be perfect', 'A part of me has to be perfect.'],
    ["I haven't slept", 'A part of me has not slept.'],
    ["I've lost it", 'A part of me has lost it.'],
    ['I should know better', 'A part of me should know better.'],
    ["I won't cry", 'A part of me will not cry.'],
    ['I never feel safe', 'A part of me never feels safe.'],
    ['I always try to please everybody', 'A part of me always tries to please everybody.'],
    ['I hate myself', 'A part of me hates me.'],
    ['I worry that I will be left', 'A part of me worries that I will be left.'],
    ['I go away', 'A part of me goes away.'],
    ['a part of me is sad', 'A part of me is sad.'],
  ])('turns “%s” round', (typed, expected) => {
    expect(reframe(typed)).toEqual({ text: expected, known: true });
  });

  test.each([
    ['Nobody ever stays', 'A part of me says: “Nobody ever stays”.'],
    ['I grumble', 'A part of me says: “I grumble”.'],
    ['I am sad. I am tired.', 'A part of me says: “I am sad. I am tired”.'],
    ['I', 'A part of me says: “I”.'],
    ['...', 'A part of me says: “...”.'],
  ])('sets “%s” as speech, word for word, where it does not know better', (typed, expected) => {
    expect(reframe(typed)).toEqual({ text: expected, known: false });
  });

  test('has nothing to say about nothing', () => {
    expect(said('   ')).toBeUndefined();
  });
});
