// @vitest-environment jsdom
import { create } from '@bufbuild/protobuf';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { CheckInLook, StepSchema } from '../schema/holdspace/v1/exercise_pb';
import { Amount, ContributorBand, ReleaseSchema, Withheld } from '../schema/holdspace/v1/view_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { captionOf } from './captions';
import { ReleasePicture } from './release_picture';

const options = [{ text: 'calm' }, { text: 'tender' }];
const step = create(StepSchema, { answer: { case: 'checkIn', value: { options } } });
const { CONTRIBUTOR_BAND_UNDER_10: under10, CONTRIBUTOR_BAND_20_TO_49: twenty } = ContributorBand;

const pictures: Record<string, Release['picture']> = {
  bands: create(ReleaseSchema, {
    picture: { case: 'rating', value: { bands: [Amount.SOME, Amount.MOST, Amount.FEW_OR_NONE] } },
  }).picture,
  histogram: create(ReleaseSchema, {
    picture: {
      case: 'rating',
      value: { counts: [0, 0, 3, 6, 9, 3, 0, 0, 0, 0, 0], quartiles: { lower: 3, median: 4, upper: 4 } },
    },
  }).picture,
  words: create(ReleaseSchema, {
    picture: { case: 'checkIn', value: { amounts: [Amount.MOST, Amount.SOME] } },
  }).picture,
  shift: create(ReleaseSchema, {
    picture: { case: 'shift', value: { down: Amount.SOME, stayed: Amount.SOME, up: Amount.FEW_OR_NONE } },
  }).picture,
  'two pulls': create(ReleaseSchema, {
    picture: {
      case: 'twoPull',
      value: {
        closeness: { name: 'closeness' },
        distance: { name: 'distance' },
        counts: [3, 0, 0, 6, 0, 0, 0, 0, 9],
      },
    },
  }).picture,
  rows: create(ReleaseSchema, { picture: { case: 'checkIn', value: { counts: [12, 0] } } }).picture,
};

function drawn(release: Release, size: 'page' | 'display'): HTMLElement {
  const place = document.createElement('div');
  render(<ReleasePicture release={release} step={step} size={size} />, place);
  return place;
}

describe('a picture of a release', () => {
  for (const [name, picture] of Object.entries(pictures)) {
    it.each(['page', 'display'] as const)(
      `${name}: carries its sentence as title and caption, on the %s`,
      (size) => {
        const contributors = name === 'bands' || name === 'words' ? under10 : twenty;
        const release = create(ReleaseSchema, { threshold: 5, contributors, picture });
        const place = drawn(release, size);
        const { sentence, note } = captionOf(release, step, size);
        expect(place.querySelector('title')?.textContent).toBe(sentence);
        expect(place.querySelector('figcaption')?.textContent).toContain(sentence);
        expect(place.querySelector('figcaption')?.textContent).toContain(note);
      },
    );
  }

  it('never reaches past the word it ends in', () => {
    const bars = drawn(create(ReleaseSchema, { contributors: under10, picture: pictures['bands']! }), 'page');
    const widths = [...bars.querySelectorAll('rect.hollow')].map((bar) => Number(bar.getAttribute('width')));
    expect(widths).toEqual([144, 240, 43.2]);
  });

  it('draws nothing when the release is withheld', () => {
    const place = drawn(create(ReleaseSchema, { threshold: 5, withheld: Withheld.TOO_FEW }), 'page');
    expect(place.querySelector('svg')).toBeNull();
    expect(place.textContent).toBe(
      'Not enough answers to show.There were fewer than 5 answers, or so few that one person could be ' +
        'told apart. Nothing is shown, to anyone.',
    );
  });

  it('shades the regions of a body that more than a few chose, and says the others beside it', () => {
    const checkIn = {
      look: CheckInLook.BODY_MAP,
      options: [
        { id: 'chest', text: 'chest' },
        { id: 'neck', text: 'neck' },
        { id: 'nowhere', text: 'nowhere in particular' },
      ],
    };
    const body = create(StepSchema, { answer: { case: 'checkIn', value: checkIn } });
    const release = create(ReleaseSchema, {
      contributors: under10,
      picture: {
        case: 'checkIn',
        value: { amounts: [Amount.MOST, Amount.FEW_OR_NONE, Amount.SOME] },
      },
    });
    const place = document.createElement('div');
    render(<ReleasePicture release={release} step={body} size="page" />, place);
    const fills = [...place.querySelectorAll<SVGPathElement>('[data-region]')].map((region) => [
      region.dataset['region'],
      region.style.fill.includes('dense'),
    ]);
    expect(fills).toEqual([
      ['chest', true],
      ['neck', false],
    ]);
    expect(place.querySelector('.beside .some')?.textContent).toBe('nowhere in particular');
    expect(place.querySelector('title')?.textContent).toContain('Most: chest.');
  });
});
