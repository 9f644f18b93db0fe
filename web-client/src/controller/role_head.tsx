// The head of a page for somebody who helps to hold a session: what they are here, and which session it is.
import './role_head.css';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { Mark } from '../ui/mark';
import { words } from '../words/words';

export function RoleHead({ mark, shared }: { mark: string; shared: SharedView }) {
  return (
    <header class="role-head">
      <Mark size={24} />
      <b>{shared.title}</b>
      <em>{mark}</em>
      {shared.rehearsal ? <em>{words.common.rehearsal}</em> : null}
    </header>
  );
}
