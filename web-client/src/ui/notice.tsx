// A strip of daylight with a rule: what happened, what is safe, what to do. Words first; never a toast.

import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  head: ComponentChildren;
  children?: ComponentChildren;
  quiet?: boolean; // it was there before the person came: not a status message
}

export function Notice({ head, children, quiet }: NoticeProps) {
  return (
    <div class="notice" role={quiet === true ? undefined : 'status'}>
      <p>
        <b>{head}</b>
      </p>
      {children}
    </div>
  );
}
