// The receipt as a file to keep, as the server gives it: JSON or CSV, with the same numbers as the page.

import { download } from '../library/download';

export type KeptAs = 'json' | 'csv';

const types: Record<KeptAs, string> = { json: 'application/json', csv: 'text/csv;charset=utf-8' };

/** Whether the file came. */
export async function keepReceipt(sessionId: string, token: string, as: KeptAs): Promise<boolean> {
  const query = as === 'csv' ? '?format=csv' : '';
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/receipt${query}`;
  try {
    const answer = await fetch(path, {
      headers: { Authorization: `Bearer ${token}` },
      cache: 'no-store',
    });
    if (!answer.ok) return false;
    download({ name: `receipt.${as}`, type: types[as], content: await answer.text() });
    return true;
  } catch {
    return false;
  }
}
