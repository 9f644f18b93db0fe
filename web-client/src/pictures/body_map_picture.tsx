// A body map as it was released: front and back, denser hatching for more people. What is no region of the
// figure (everywhere, nowhere, another place) stands under it as words of three sizes. The caption says all
// of it.

import { useId } from 'preact/hooks';
import type { CheckInPicture } from '../schema/holdspace/v1/view_pb';
import type { CheckIn } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import { cellDensities, wordSizes } from './amounts';
import { BodyFigure } from './body_figure';
import { regionOf } from './body_outline';
import type { Region } from './body_outline';
import { Hatching, hatchUrl } from './hatching';

interface BodyMapPictureProps {
  picture: CheckInPicture;
  checkIn: CheckIn;
  title: string;
}

export function BodyMapPicture({ picture, checkIn, title }: BodyMapPictureProps) {
  const id = useId();
  const densities = cellDensities(picture.amounts, picture.counts);
  const sizes = wordSizes(picture.amounts, picture.counts);
  const indexOf = (region: Region) => checkIn.options.findIndex((option) => option.id === region.id);
  const known = (region: Region) => indexOf(region) >= 0;
  const fillOf = (region: Region) => {
    const density = densities[indexOf(region)];
    return density === null || density === undefined ? undefined : hatchUrl(id, density);
  };
  const beside = checkIn.options.flatMap((option, index) =>
    regionOf(option.id) === undefined ? [{ text: option.text, size: sizes[index] ?? 'few' }] : [],
  );
  return (
    <>
      <svg class="body-map" viewBox="-84 -4 346 436" role="img" aria-labelledby={`${id}-t`}>
        <title id={`${id}-t`}>{title}</title>
        <Hatching id={id} />
        <BodyFigure side="front" known={known} fillOf={fillOf} />
        <g transform="translate(178 0)">
          <BodyFigure side="back" known={known} fillOf={fillOf} />
        </g>
        <text class="t-s" x="0" y="426" text-anchor="middle">
          {words.pictures.front}
        </text>
        <text class="t-s" x="178" y="426" text-anchor="middle">
          {words.pictures.back}
        </text>
      </svg>
      {beside.length > 0 && (
        <p class="words beside" aria-hidden="true">
          {beside.map(({ text, size }) => (
            <>
              <span key={text} class={size}>
                {text}
              </span>{' '}
            </>
          ))}
        </p>
      )}
    </>
  );
}
