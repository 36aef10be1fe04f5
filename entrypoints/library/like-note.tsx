import { say } from '../../lib/words';
import { shownView } from './address';

/** What stands in the view of what is like the starred papers. */
export function LikeNote() {
  if (shownView.value !== 'like') return null;
  return <p class="list-note">{say('likeExplained')}</p>;
}
