// /receipt#SESSION.TOKEN: what a session released, on one sheet to print or keep.
import './receipt.css';
import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { sessionAndToken } from '../controller/links';
import type { Route } from '../route';
import { ReceiptSchema } from '../schema/holdspace/v1/api_pb';
import type { Receipt } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { ReceiptKeys } from './receipt_keys';
import { ReceiptSheet } from './receipt_sheet';

type Loading =
  { state: 'loading' } | { state: 'there'; receipt: Receipt } | { state: 'failed'; message: string };

export default function ReceiptPage({ route }: { route: Route }) {
  const opened = route.page === 'receipt' ? sessionAndToken(route.fragment) : null;
  useEffect(() => {
    document.title = `${teamWords.receipt.title} · ${words.common.product}`;
  }, []);
  if (opened === null)
    return <NoReceipt title={teamWords.receipt.noLink.title} text={teamWords.receipt.noLink.text} />;
  return <LoadedReceipt key={opened.sessionId} {...opened} />;
}

function LoadedReceipt({ sessionId, token }: { sessionId: string; token: string }) {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let left = false;
    setLoading({ state: 'loading' });
    const path = `/api/sessions/${encodeURIComponent(sessionId)}/receipt`;
    void callApi(ReceiptSchema, { path, key: token }).then((answer) => {
      if (left) return;
      setLoading(
        answer.ok
          ? { state: 'there', receipt: answer.value }
          : { state: 'failed', message: answer.message },
      );
    });
    return () => {
      left = true;
    };
  }, [sessionId, token, tries]);
  switch (loading.state) {
    case 'loading':
      return <p class="paper-aside">{teamWords.receipt.loading}</p>;
    case 'failed':
      return (
        <NoReceipt
          title={teamWords.receipt.failed}
          text={loading.message}
          onAgain={() => setTries((count) => count + 1)}
        />
      );
    case 'there':
      return (
        <ReceiptSheet receipt={loading.receipt}>
          <ReceiptKeys sessionId={sessionId} token={token} />
        </ReceiptSheet>
      );
  }
}

function NoReceipt({ title, text, onAgain }: { title: string; text: string; onAgain?: () => void }) {
  return (
    <main class="paper">
      <h1>{title}</h1>
      <p>{text}</p>
      {onAgain === undefined ? null : (
        <p class="paper-keys">
          <Key onPress={onAgain}>{teamWords.receipt.again}</Key>
        </p>
      )}
    </main>
  );
}
