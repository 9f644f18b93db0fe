import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { StepSchema } from '../schema/holdspace/v1/exercise_pb';
import { ReleaseSchema } from '../schema/holdspace/v1/view_pb';
import { captionOf } from './captions';
import { inReadersLanguage } from './in_readers_language';

const rated = { wordsAt0: 'nothing to carry', wordsAt10: 'hardly to be carried' };
const german = create(StepSchema, {
  answer: { case: 'intensityRating', value: { wordsAt0: 'nichts', wordsAt10: 'kaum zu tragen' } },
});

describe('a picture in the language of its reader', () => {
  it.each(['rating', 'shift'] as const)('names the ends of a %s as the step does', (kind) => {
    const release = create(ReleaseSchema, { picture: { case: kind, value: rated } });
    const said = captionOf(inReadersLanguage(release, german), german).sentence;
    expect(said).toContain('0: nichts. 10: kaum zu tragen.');
    expect(release.picture.value).toMatchObject(rated);
  });

  it('names the two pulls as the step does', () => {
    const pulls = (closeness: string, distance: string) => ({
      closeness: { name: closeness },
      distance: { name: distance },
    });
    const value = pulls('Towards closeness', 'Towards distance');
    const release = create(ReleaseSchema, { picture: { case: 'twoPull', value } });
    const step = create(StepSchema, {
      answer: { case: 'twoPullRating', value: pulls('Hin zur Nähe', 'Hin zum Abstand') },
    });
    expect(inReadersLanguage(release, step).picture.value).toMatchObject(
      pulls('Hin zur Nähe', 'Hin zum Abstand'),
    );
  });
});
