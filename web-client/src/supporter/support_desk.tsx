// Requests for support, each with its answers: in a place of its own, so that nothing else moves when one
// comes. Names a seat, because its person asked for that; knows nothing of anybody's answers.
import './support_desk.css';
import { SupportAnswer } from '../schema/holdspace/v1/client_pb';
import type { InboxView, SupportRequestView } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { isDone, isWaiting, nameOf } from './arrivals';
import { supportSound, toggleSupportSound, useArrivals } from './use_arrivals';

export interface SupportDeskProps {
  inbox: InboxView | null;
  onAnswer: (requestId: Uint8Array, answer: SupportAnswer) => void;
}

export function SupportDesk({ inbox, onAnswer }: SupportDeskProps) {
  const say = teamWords.supporter;
  const said = useArrivals(inbox);
  const requests = inbox?.requests ?? [];
  const open = requests.filter((request) => !isDone(request));
  const done = requests.length - open.length;
  const sound = supportSound.value;
  return (
    <section class="support-desk" aria-labelledby="support-title">
      <h2 id="support-title" class="label">
        {say.label}
      </h2>
      <div class="visually-hidden" role="alert">
        {said}
      </div>
      {open.length === 0 ? <p class="note">{done === 0 ? say.nobody : say.nobodyMore(done)}</p> : null}
      <ul>
        {open.map((request) => (
          <Request key={nameOf(request)} request={request} onAnswer={onAnswer} />
        ))}
      </ul>
      <button class="support-sound" type="button" aria-pressed={sound} onClick={toggleSupportSound}>
        {sound ? say.sound.on : say.sound.off}
      </button>
    </section>
  );
}

function Request({
  request,
  onAnswer,
}: Pick<SupportDeskProps, 'onAnswer'> & { request: SupportRequestView }) {
  const say = teamWords.supporter;
  const answers = [
    { answer: SupportAnswer.ON_MY_WAY, name: say.onMyWay },
    { answer: SupportAnswer.SEEN, name: say.seen },
    { answer: SupportAnswer.DONE, name: say.done },
  ].filter(({ answer }) => answer !== request.answer && !isBehind(answer, request.answer));
  return (
    <li class={isWaiting(request) ? 'request waits' : 'request'}>
      <b>{say.seat(request.seat)}</b>
      <q>{say.wording(request.wording)}</q>
      <small>{say.standing(request.answer)}</small>
      <span class="request-keys">
        {answers.map(({ answer, name }) => (
          <Key key={answer} onPress={() => onAnswer(request.id, answer)}>
            {name} <span class="visually-hidden">{say.answerFor(request.seat)}</span>
          </Key>
        ))}
      </span>
    </li>
  );
}

// Who is on the way has seen it.
function isBehind(answer: SupportAnswer, present: SupportAnswer): boolean {
  return answer === SupportAnswer.SEEN && present === SupportAnswer.ON_MY_WAY;
}
