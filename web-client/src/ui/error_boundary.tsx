// When drawing a page fails: says so in words and offers to load it again. What the device keeps is not
// touched.

import { Component } from 'preact';
import type { ComponentChildren } from 'preact';
import { words } from '../words/words';
import { Key } from './key';

interface State {
  failed: boolean;
}

export class ErrorBoundary extends Component<{ children: ComponentChildren }, State> {
  override state: State = { failed: false };

  static override getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return <>{this.props.children}</>;
    return (
      <main class="leaf">
        <div class="page">
          <h1 class="title">{words.failure.title}</h1>
          <p class="aside">{words.failure.text}</p>
          <p class="tools">
            <Key look="main" onPress={() => location.reload()}>
              {words.failure.again}
            </Key>
          </p>
        </div>
      </main>
    );
  }
}
