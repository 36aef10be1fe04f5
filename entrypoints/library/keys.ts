import { signal } from '@preact/signals';
import type { KeyMeaning } from '../../components/key-help';
import { toggleHidden, toggleMark } from '../../components/marking';
import { settings } from '../../components/settings';
import { address, goTo, isTrends } from './address';
import { CITATIONS } from './citations';
import { current, findIndex, goToIndex, listed } from './list';
import { closePaper, isMenuOpen, isPaneFolded, openPaper } from './reading';
import { sight } from './rows';
import { endSelection, selectAll, selected, selectTo, toggleSelected } from './selection';
import { copySubject, isReading, markSubject, openPage, withSubject } from './subject';
import { say } from '../../lib/words';

/** The overview of the keys is open. */
export const isKeyHelpOpen = signal(false);

/** The keys and what they do, for the overview. */
export const KEYS: KeyMeaning[] = [
  [['j', '↓'], say('keyNext')],
  [['k', '↑'], say('keyPrevious')],
  [['PgDn', 'PgUp'], say('keyPages')],
  [['Home', 'End'], say('keyEnds')],
  [['Enter'], say('keyOpen')],
  [['o'], say('keyPage')],
  [['s'], say('keyStar')],
  [['m'], say('keyRead')],
  [['x'], say('keyHide')],
  [['c'], say('keyCopyBibtex')],
  [['a'], say('keyCopyApa')],
  [['l'], say('keyCopyMarkdown')],
  [['v'], say('keySelect')],
  [['Shift+↓', 'Shift+↑'], say('keySelectTo')],
  [['Ctrl+a'], say('keySelectAll')],
  [['/'], say('keySearch')],
  [['?'], say('keyHelp')],
  [['Esc'], say('keyBack')],
];

/** Keys of the list: where the paper has the focus, they scroll it, as they do on every page. */
const MOVES: Record<string, () => void> = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  PageDown: () => move(countInSight()),
  PageUp: () => move(-countInSight()),
  Home: () => goToIndex(0),
  End: () => goToIndex(Number.MAX_SAFE_INTEGER),
};

const LETTERS: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  J: () => extend(1),
  K: () => extend(-1),
  o: () => withSubject(openPage),
  s: () => markSubject('starredAt', ({ paper, mark }) => toggleMark(paper.id, 'starredAt', mark)),
  m: () => markSubject('readAt', ({ paper, mark }) => toggleMark(paper.id, 'readAt', mark)),
  x: () => markSubject('hiddenAt', ({ paper, mark }) => toggleHidden(paper, mark)),
  c: () => copySubject(CITATIONS.bibtex),
  a: () => copySubject(CITATIONS.apa),
  l: () => copySubject(CITATIONS.markdown),
  v: () => current.value && toggleSelected(current.value.id),
  '/': focusSearch,
  '?': () => (isKeyHelpOpen.value = !isKeyHelpOpen.value),
};

/**
 * Does what a key stands for. Silent with a modifier, and where a field or an input method took the key; while typing
 * only Down, Enter and Escape leave the search field.
 */
export function handleKey(event: KeyboardEvent): void {
  const isTaken = event.altKey || event.defaultPrevented || event.isComposing;
  const action = isTaken ? undefined : findAction(event);
  if (!action) return;
  event.preventDefault();
  action();
}

function findAction(event: KeyboardEvent): (() => void) | undefined {
  const { key, target } = event;
  const element = target instanceof HTMLElement ? target : document.body;
  if (key === 'Escape') return stepBack;
  if (element.matches('#search')) return key === 'ArrowDown' || key === 'Enter' ? () => goToIndex(0) : undefined;
  if (element.matches('input:not([type=checkbox]), textarea, select') || element.isContentEditable) return undefined;
  // Behind the overview and the trends there may be a list, which is not in sight.
  if (isKeyHelpOpen.value || isTrends.value) return hasLetters() && key === '?' ? LETTERS[key] : undefined;
  if (element === document.body || element.closest('.list-pane') !== null) {
    if (event.ctrlKey || event.metaKey) return key === 'a' ? selectAll : undefined;
    if (event.shiftKey && key === 'ArrowDown') return () => extend(1);
    if (event.shiftKey && key === 'ArrowUp') return () => extend(-1);
    if (Object.hasOwn(MOVES, key)) return MOVES[key];
  }
  if (event.ctrlKey || event.metaKey) return undefined;
  return hasLetters() && Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined;
}

function hasLetters(): boolean {
  return settings.value?.hasKeys !== false;
}

function move(step: number): void {
  if (isPaneFolded.value && address.value.paperId !== undefined) turnPage(step);
  else if (current.value) goToIndex(current.value.index + step);
  else goToIndex(sight.value.first === 0 ? 0 : firstInSight());
}

/** Picks on from the current paper, which is where the range begins if nothing was picked before. */
function extend(step: 1 | -1): void {
  if (!current.value) return;
  const from = current.value.index;
  goToIndex(from + step);
  selectTo(current.value.index, from);
}

/**
 * Over the folded list, the next paper is opened at once: there is no row to see. From a paper that is not in the list
 * one comes back to where one left it, and without such a place to its beginning.
 */
function turnPage(step: number): void {
  const { paperId = '' } = address.peek();
  const list = listed.peek();
  const index = list ? findIndex(list, paperId) : -1;
  goToIndex((index < 0 ? (current.peek()?.index ?? -1) : index) + step, false);
  const id = current.peek()?.id;
  if (id !== undefined && id !== paperId) openPaper(id);
}

function firstInSight(): number {
  const { scrollTop, rowHeight } = measureList();
  return Math.ceil(scrollTop / rowHeight);
}

/** A page is a row less than the screen holds, so that the eye finds where it was. */
function countInSight(): number {
  const { clientHeight, rowHeight } = measureList();
  return Math.max(1, Math.floor(clientHeight / rowHeight) - 1);
}

function measureList(): { scrollTop: number; clientHeight: number; rowHeight: number } {
  const list = document.querySelector('.window');
  const { scrollTop = 0, clientHeight = 1 } = list ?? {};
  const count = listed.peek()?.numbers.length ?? 0;
  return { scrollTop, clientHeight, rowHeight: Math.max(1, (list?.scrollHeight ?? 1) / Math.max(1, count)) };
}

/** Puts the cursor into the field; the paper that lies over it goes. */
function focusSearch(): void {
  if (isPaneFolded.value && address.value.paperId !== undefined) goTo({ paperId: undefined });
  // The field cannot have the focus before the list is no longer covered.
  requestAnimationFrame(() => document.getElementById('search')?.focus());
}

/** Closes what lies over the page, then the selection, then the paper, then clears the search, then leaves its field. */
function stepBack(): void {
  const { paperId, query } = address.value;
  if (isKeyHelpOpen.value) isKeyHelpOpen.value = false;
  else if (isMenuOpen.value) isMenuOpen.value = false;
  else if (query !== '' && document.activeElement?.id === 'search') goTo({ query: '' });
  else if (selected.value && !isReading()) endSelection();
  else if (paperId !== undefined) closePaper();
  else if (query !== '') goTo({ query: '' });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
