// A step's prompt as it is read: the sentence large, what follows it smaller. Plain text: no markup is
// understood.

import type { Prompt as PromptText } from '../schema/holdspace/v1/exercise_pb';

export function Prompt({ prompt }: { prompt: PromptText | undefined }) {
  if (prompt === undefined) return null;
  return (
    <>
      <p class="prompt">{prompt.text}</p>
      <More prompt={prompt} />
    </>
  );
}

export function More({ prompt }: { prompt: PromptText | undefined }) {
  return (
    <>
      {prompt?.more.map((line) => (
        <p class="aside" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}
