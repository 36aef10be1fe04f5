import { signal } from '@preact/signals';
import { hidePaper, markRead, toggleMark, unhidePaper } from '../../components/marking';
import { findMainUrl } from '../../components/paper-links';
import type { Mark, StoredPaper } from '../../lib/store/rows';
import { address, goTo } from './address';
import { found } from './results';

/** The paper that keys speak of. */
export const currentId = signal<string | undefined>(undefined);

const ACTIONS: Record<string, () => void> = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  o: () => withCurrent(openPage),
  s: () => withCurrent((paper, mark) => toggleMark(paper.id, 'starredAt', mark)),
  m: () => withCurrent((paper, mark) => toggleMark(paper.id, 'readAt', mark)),
  x: () => withCurrent(toggleHidden),
  '/': () => document.getElementById('search')?.focus(),
  Escape: stepBack,
};

/** Does what a key stands for. Silent with a modifier; while typing only Down, Enter and Escape leave the field. */
export function handleKey(event: KeyboardEvent): void {
  const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  const leavesField =
    isField && event.target.matches('#search') && ['ArrowDown', 'Enter', 'Escape'].includes(event.key);
  if (event.ctrlKey || event.metaKey || event.altKey || (isField && !leavesField)) return;
  const action = event.key === 'Enter' && leavesField ? () => move(1) : ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function withCurrent(act: (paper: StoredPaper, mark: Mark | undefined) => void): void {
  const paper = found.value?.papers.find(({ id }) => id === currentId.value);
  if (paper) act(paper, found.value?.marks.get(paper.id));
}

function move(step: 1 | -1): void {
  const ids = found.value?.papers.map((paper) => paper.id) ?? [];
  const index = currentId.value === undefined ? -1 : ids.indexOf(currentId.value);
  const next = ids[index === -1 ? 0 : index + step];
  if (next !== undefined) currentId.value = next;
}

function openPage(paper: StoredPaper): void {
  const url = findMainUrl(paper);
  if (url === undefined) return;
  markRead(paper.id);
  window.open(url, '_blank', 'noopener,noreferrer');
}

function toggleHidden(paper: StoredPaper, mark: Mark | undefined): void {
  if (mark?.hiddenAt === undefined) hidePaper(paper.id, paper.title);
  else unhidePaper(paper.id);
}

/** Closes the paper, then clears the search, then leaves its field. */
function stepBack(): void {
  const { paperId, query } = address.value;
  if (paperId !== undefined) goTo({ paperId: undefined });
  else if (query !== '') goTo({ query: '' });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
