/**
 * Moves the focus from an entry that is about to leave its list to the next one's button, or the one before, or, with the
 * last, to `fallback`: the focus does not go away with what it was on, and the next key finds it.
 */
export function focusNeighbour(list: HTMLElement | null, i: number, fallback: HTMLElement | null): void {
  const buttons = list?.querySelectorAll('button') ?? [];
  (buttons[i + 1] ?? buttons[i - 1] ?? fallback)?.focus();
}
