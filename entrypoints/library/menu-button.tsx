import { isMenuFolded, isMenuOpen } from './reading';
import { say } from '../../lib/words';

/** Opens the views where the window is too narrow to show them always. */
export function MenuButton() {
  if (!isMenuFolded.value) return null;
  return (
    <button
      type="button"
      class="button"
      aria-label={say('views')}
      aria-expanded={isMenuOpen.value}
      aria-controls="views"
      onClick={() => (isMenuOpen.value = !isMenuOpen.value)}
    >
      <span aria-hidden="true">☰</span>
    </button>
  );
}
