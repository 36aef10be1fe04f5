import { say } from '../lib/words';
import './paper-summary.css';

/** What a paper says, in one sentence of its source's. Nothing where there is none. */
export function PaperSummary({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="paper-summary">
      <strong>{say('inShort')}</strong> —{' '}
      <span lang="en" dir="auto">
        {text}
      </span>
    </p>
  );
}
