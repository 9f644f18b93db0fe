// Below the designer: files to share, earlier versions, and the ways to drop or delete what is there.

import { useState } from 'preact/hooks';
import { shelf } from '../live/shelf';
import { navigate } from '../navigate';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { download } from './download';
import { asJsonFile, asTextFile } from './files';
import { dropDraft } from './kept_drafts';
import { deleteExercise, earlierVersion } from './saving';
import type { Drafting } from './use_draft';

interface EndOfDesignerProps {
  drafting: Drafting;
  language: number;
  came: boolean;
  facilitatorKey: string;
}

export function EndOfDesigner(props: EndOfDesignerProps) {
  const { drafting, language, came } = props;
  const say = teamWords.designer.share;
  const { draft } = drafting;
  const code = draft.languages[language]?.language ?? '';
  return (
    <footer class="designer-end">
      <section>
        <h2 class="label">{say.title}</h2>
        <p class="tools">
          <Key onPress={() => download(asJsonFile(draft))}>{say.json}</Key>
          <Key onPress={() => download(asTextFile(draft, language))}>{say.text(code)}</Key>
        </p>
      </section>
      {draft.keptVersions.length > 0 ? <Versions {...props} /> : null}
      {came ? null : <Dropping {...props} />}
    </footer>
  );
}

function Versions({ drafting, facilitatorKey }: EndOfDesignerProps) {
  const say = teamWords.designer.versions;
  const { draft, change } = drafting;
  const newest = Math.max(...draft.keptVersions);
  const open = async (version: number) => {
    const earlier = await earlierVersion(draft, version, facilitatorKey);
    if (earlier !== null) change(earlier);
  };
  return (
    <section>
      <h2 class="label">{say.title}</h2>
      <p class="note">{say.note}</p>
      <ul class="versions">
        {[...draft.keptVersions].reverse().map((version) => (
          <li key={version}>
            <span>{say.one(version)}</span>
            {version === newest ? (
              <small>{say.present}</small>
            ) : (
              <Key look="quiet" onPress={() => void open(version)}>
                {say.open} <span class="visually-hidden">{say.one(version)}</span>
              </Key>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dropping({ drafting, facilitatorKey }: EndOfDesignerProps) {
  const say = teamWords.designer;
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const { draft, unsaved } = drafting;
  const id = draft.languages[0]?.id ?? '';
  const saved = draft.keptVersions.length > 0;
  const drop = () => {
    for (const name of new Set([id, location.pathname.split('/').pop() ?? ''])) dropDraft(shelf, name);
    if (saved) location.reload();
    else navigate('/library');
  };
  const remove = async () => {
    const refused = await deleteExercise(id, facilitatorKey);
    if (refused !== null) return setProblem(refused);
    dropDraft(shelf, id);
    navigate('/library');
  };
  return (
    <section>
      {problem === '' ? null : <Notice head={problem} />}
      <p class="tools">
        {unsaved ? <Key onPress={drop}>{say.discard}</Key> : null}
        {saved && !asked ? <Key onPress={() => setAsked(true)}>{say.delete}</Key> : null}
        {saved && asked ? (
          <>
            <Key onPress={() => void remove()}>{say.deleteSure}</Key>
            <Key onPress={() => setAsked(false)}>{say.deleteKeep}</Key>
          </>
        ) : null}
      </p>
    </section>
  );
}
