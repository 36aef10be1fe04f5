import { isMenuFolded, isMenuOpen } from './reading';

/** Opens the views where the window is too narrow to show them always. */
export function MenuButton() {
  if (!isMenuFolded.value) return null;
  return (
    <button
      type="button"
      class="button"
      aria-label="Views"
      aria-expanded={isMenuOpen.value}
      aria-controls="views"
      onClick={() => (isMenuOpen.value = !isMenuOpen.value)}
    >
      <span aria-hidden="true">☰</span>
    </button>
  );
}
