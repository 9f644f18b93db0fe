import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { StepSchema } from '../schema/holdspace/v1/exercise_pb';
import { Amount, ContributorBand, ReleaseSchema, Withheld } from '../schema/holdspace/v1/view_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { captionOf } from './captions';

const scale = { scaleId: 'tension', wordsAt0: 'no tension at all', wordsAt10: 'the strongest I know' };
const rating = create(StepSchema, { answer: { case: 'intensityRating', value: scale } });
const checkIn = create(StepSchema, {
  answer: { case: 'checkIn', value: { options: [{ text: 'tender' }, { text: 'calm' }, { text: 'open' }] } },
});

const ratingRelease = (value: object, contributors: ContributorBand): Release =>
  create(ReleaseSchema, {
    threshold: 5,
    contributors,
    picture: { case: 'rating', value: { ...scale, ...value } },
  });
const checkInRelease = (value: object, contributors: ContributorBand): Release =>
  create(ReleaseSchema, { threshold: 5, contributors, picture: { case: 'checkIn', value } });

describe('the words under a picture', () => {
  it('name the three bands under ten contributors, and no number of people', () => {
    const release = ratingRelease(
      { bands: [Amount.FEW_OR_NONE, Amount.MOST, Amount.SOME] },
      ContributorBand.CONTRIBUTOR_BAND_UNDER_10,
    );
    const caption = captionOf(release, rating);
    expect(caption.sentence).toBe(
      'Few or none at 0 to 3, most at 4 to 6, some at 7 to 10. ' +
        '0: no tension at all. 10: the strongest I know.',
    );
    expect(caption.note).toContain('Fewer than 10 people answered.');
  });

  it('call a rounded zero "few or none" from ten contributors', () => {
    const counts = [0, 0, 3, 6, 3, 0, 0, 0, 0, 0, 0];
    const caption = captionOf(ratingRelease({ counts }, ContributorBand.CONTRIBUTOR_BAND_10_TO_19), rating);
    expect(caption.sentence).toContain('About 3 at 2, 6 at 3 and 3 at 4; elsewhere few or none.');
    expect(caption.sentence).not.toContain('middle');
    expect(caption.note).toContain('Between 10 and 19 people answered.');
  });

  it('say a tail together on the wall, as it is drawn there', () => {
    const counts = [0, 0, 3, 6, 9, 6, 3, 3, 0, 0, 0];
    const release = ratingRelease({ counts }, ContributorBand.CONTRIBUTOR_BAND_20_TO_49);
    const { sentence } = captionOf(release, rating, 'display');
    expect(sentence).toContain('About 9 at 0 to 3, 9 at 4, 6 at 5 and 6 at 6 to 10; elsewhere few or none.');
  });

  it('part choices that hold commas by semicolons', () => {
    const options = [{ text: 'under it, the sad one' }, { text: 'the one who goes' }];
    const step = create(StepSchema, { answer: { case: 'checkIn', value: { options } } });
    const release = checkInRelease(
      { amounts: [Amount.SOME, Amount.SOME] },
      ContributorBand.CONTRIBUTOR_BAND_UNDER_10,
    );
    expect(captionOf(release, step).sentence).toBe('Some: under it, the sad one; the one who goes.');
  });

  it('tell the middle and the half around it from twenty contributors', () => {
    const counts = [0, 0, 3, 6, 9, 3, 0, 0, 0, 0, 0];
    const value = { counts, quartiles: { lower: 3, median: 4, upper: 5 } };
    const caption = captionOf(ratingRelease(value, ContributorBand.CONTRIBUTOR_BAND_20_TO_49), rating);
    expect(caption.sentence).toContain('The middle is 4; half of the answers lie between 3 and 5.');
  });

  it('group the words of a check-in by how many chose them', () => {
    const amounts = [Amount.SOME, Amount.MOST, Amount.FEW_OR_NONE];
    const caption = captionOf(
      checkInRelease({ amounts }, ContributorBand.CONTRIBUTOR_BAND_UNDER_10),
      checkIn,
    );
    expect(caption.sentence).toBe('Most: calm. Some: tender. Few or none: open.');
  });

  it('put the most chosen first where there are numbers', () => {
    const release = checkInRelease({ counts: [3, 9, 0] }, ContributorBand.CONTRIBUTOR_BAND_10_TO_19);
    expect(captionOf(release, checkIn).sentence).toBe('calm (about 9), tender (3). Few or none: open.');
  });

  it('have one wording for everything that is withheld', () => {
    const release = create(ReleaseSchema, { threshold: 3, withheld: Withheld.TOO_FEW });
    expect(captionOf(release, rating)).toEqual({
      sentence: 'Not enough answers to show.',
      note:
        'There were fewer than 3 answers, or so few that one person could be told apart. ' +
        'Nothing is shown, to anyone.',
    });
  });

  // N4: how many went down, stayed, went up, and never how far.
  it('say of a pair that few, some or most went down, stayed, went up', () => {
    const value = { ...scale, down: Amount.MOST, stayed: Amount.FEW_OR_NONE, up: Amount.SOME };
    const release = create(ReleaseSchema, {
      threshold: 5,
      contributors: ContributorBand.CONTRIBUTOR_BAND_10_TO_19,
      picture: { case: 'shift', value },
    });
    const { sentence, note } = captionOf(release, rating);
    expect(sentence).toBe(
      'Most went down, few or none stayed, some went up. 0: no tension at all. 10: the strongest I know.',
    );
    expect(note).toContain('Few means fewer than 5, or none.');
  });

  const twoPulls = (value: object, contributors: ContributorBand): Release =>
    create(ReleaseSchema, {
      threshold: 5,
      contributors,
      picture: {
        case: 'twoPull',
        value: { closeness: { name: 'towards closeness' }, distance: { name: 'towards distance' }, ...value },
      },
    });

  it('name the cells of the field of nine by both pulls', () => {
    const amounts = Array.from({ length: 9 }, () => Amount.FEW_OR_NONE);
    amounts[2] = Amount.MOST; // first row: distance 0–3; third column: closeness 7–10
    amounts[3] = Amount.SOME;
    const release = twoPulls({ amounts }, ContributorBand.CONTRIBUTOR_BAND_UNDER_10);
    expect(captionOf(release, rating).sentence).toBe(
      'Most: towards closeness 7 to 10 with towards distance 0 to 3. ' +
        'Some: towards closeness 0 to 3 with towards distance 4 to 6. Elsewhere few or none.',
    );
  });

  it('call a field without any filled cell what it is', () => {
    const release = twoPulls({ counts: Array(9).fill(0) }, ContributorBand.CONTRIBUTOR_BAND_10_TO_19);
    expect(captionOf(release, rating).sentence).toBe('The answers lie far apart: few in any one place.');
    expect(captionOf(release, rating).note).toContain('fewer than 5, or none');
  });

  // N2: live in batches.
  it('say of a picture that grows that what is in it stays', () => {
    const release = checkInRelease({ counts: [3, 9, 0] }, ContributorBand.CONTRIBUTOR_BAND_10_TO_19);
    expect(captionOf({ ...release, live: true }, checkIn).note).toContain('at least 5 people at a time');
    expect(captionOf(release, checkIn).note).not.toContain('at a time');
  });
});
