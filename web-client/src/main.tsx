import './ui/base.css';
import { render } from 'preact';
import { App } from './app';
import { words } from './words/words';

document.documentElement.lang = words.language;

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
