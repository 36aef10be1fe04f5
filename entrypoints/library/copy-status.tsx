import { copyState } from './citations';
import './copy-status.css';

/** What became of the last copy, whether a button or a key asked for it. */
export function CopyStatus() {
  return (
    <p role="status" class="copy-status" data-testid="copy-status">
      {copyState.value}
    </p>
  );
}
