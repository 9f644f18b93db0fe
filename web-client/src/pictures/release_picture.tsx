// What a group's answers to one step became, as an engraved picture with its sentence under it. Shows never
// more than the release says: a withheld one is two sentences. Knows nothing of the session.
import './pictures.css';
import { useId } from 'preact/hooks';
import { Withheld } from '../schema/holdspace/v1/view_pb';
import type { Amount, CheckInPicture, Release } from '../schema/holdspace/v1/view_pb';
import { CheckInLook } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import { captionOf } from './captions';
import { AmountBars } from './amount_bars';
import { BodyMapPicture } from './body_map_picture';
import { areWords, CheckInWords } from './check_in_words';
import { CheckInBars } from './check_in_bars';
import { Hatching } from './hatching';
import { inReadersLanguage } from './in_readers_language';
import { RatingHistogram } from './rating_histogram';
import { TwoPullField } from './two_pull_field';

export interface ReleasePictureProps {
  release: Release;
  step: Step; // the step the release belongs to, in the reader's language
  size: 'page' | 'display';
}

export function ReleasePicture({ release: released, step, size }: ReleasePictureProps) {
  const release = inReadersLanguage(released, step);
  const caption = captionOf(release, step, size);
  if (release.withheld !== Withheld.NOTHING || release.picture.case === undefined) {
    return (
      <div class={`picture on-${size} withheld`}>
        <p class="serif">{caption.sentence}</p>
        <p>{caption.note}</p>
      </div>
    );
  }
  return (
    <figure class={`picture on-${size}`}>
      <Drawing release={release} step={step} size={size} title={caption.sentence} />
      <figcaption>
        <p>
          <b>{words.pictures.inWords}</b> {caption.sentence}
        </p>
        <p>{caption.note}</p>
      </figcaption>
    </figure>
  );
}

function Drawing({ release, step, size, title }: ReleasePictureProps & { title: string }) {
  switch (release.picture.case) {
    case 'rating': {
      const picture = release.picture.value;
      return picture.bands.length > 0 ? (
        <AmountBars rows={named(words.pictures.bands, picture.bands)} title={title} size={size} />
      ) : (
        <RatingHistogram picture={picture} title={title} size={size} />
      );
    }
    case 'checkIn':
      return <CheckInDrawing picture={release.picture.value} step={step} size={size} title={title} />;
    case 'shift': {
      const { down, stayed, up } = release.picture.value;
      const rows = named(words.pictures.shifts, [down, stayed, up]);
      return <AmountBars rows={rows} title={title} size={size} />;
    }
    case 'twoPull':
      return <TwoPullField picture={release.picture.value} title={title} size={size} />;
    case undefined:
      return null;
  }
}

function named(names: readonly string[], amounts: readonly Amount[]) {
  return amounts.map((amount, index) => ({ name: names[index] ?? '', amount }));
}

interface CheckInDrawingProps {
  picture: CheckInPicture;
  step: Step;
  size: 'page' | 'display';
  title: string;
}

// Words and rows are set as text, so that they wrap and grow with the reader's letters; the picture's title
// and its hatching stand in a drawing of no size beside them.
function CheckInDrawing({ picture, step, size, title }: CheckInDrawingProps) {
  const id = useId();
  const checkIn = step.answer.case === 'checkIn' ? step.answer.value : undefined;
  if (checkIn?.look === CheckInLook.BODY_MAP)
    return <BodyMapPicture picture={picture} checkIn={checkIn} title={title} />;
  return (
    <>
      <svg class="hatch-source" width="1" height="1" role="img" aria-labelledby={`${id}-t`}>
        <title id={`${id}-t`}>{title}</title>
        <Hatching id={id} scale={size === 'display' ? 2 : 1} />
      </svg>
      {areWords(step, picture) ? (
        <CheckInWords picture={picture} step={step} />
      ) : (
        <CheckInBars picture={picture} step={step} hatch={id} />
      )}
    </>
  );
}
