// /library/ID: the designer of one exercise.
import './library.css';
import './designer.css';
import { useEffect } from 'preact/hooks';
import type { KeyedProps } from '../making/with_key';
import { WithKey } from '../making/with_key';
import { navigate } from '../navigate';
import type { Route } from '../route';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { Designer } from './designer';
import { useExercise } from './open_exercise';

export default function DesignerPage({ route }: { route: Route }) {
  if (route.page !== 'designer') return null;
  const id = route.exerciseId;
  return (
    <WithKey route={route} wide>
      {(keyed) => <Opening key={id} id={id} {...keyed} />}
    </WithKey>
  );
}

function Opening({ id, facilitatorKey, onRefused }: KeyedProps & { id: string }) {
  const say = teamWords.designer;
  const opened = useExercise(id, facilitatorKey, onRefused);
  useEffect(() => {
    document.title = `${id} · ${words.common.product}`;
  }, [id]);
  switch (opened.is) {
    case 'loading':
      return <p class="aside">{say.loading}</p>;
    case 'missing':
      return <Nothing {...say.missing} />;
    case 'failed':
      return <Nothing title={words.failure.title} text={opened.message} />;
    case 'came':
      return (
        <Designer id={id} first={opened.draft} came unsaved={false} facilitatorKey={facilitatorKey} />
      );
    case 'own':
      return (
        <Designer
          id={id}
          first={opened.draft}
          came={false}
          unsaved={opened.unsaved}
          facilitatorKey={facilitatorKey}
        />
      );
  }
}

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1 class="title">{title}</h1>
      <p class="aside">{text}</p>
      <p class="tools">
        <Key onPress={() => navigate('/library')}>{teamWords.designer.back}</Key>
      </p>
    </>
  );
}
