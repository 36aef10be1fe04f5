import { signal } from '@preact/signals';
import type { KeyMeaning } from '../../components/key-help';
import { hidePaper, markRead, toggleMark, unhidePaper } from '../../components/marking';
import { findMainUrl } from '../../components/paper-links';
import { content } from './content';
import { isSearching } from './found';
import { goTo, place, showList } from './place';
import { focusSearch } from './search-field';
import { say } from '../../lib/words';

/** The overview of the keys is open. */
export const isKeyHelpOpen = signal(false);

/** The keys and what they do, for the overview. */
export const KEYS: KeyMeaning[] = [
  [['j', '↓'], say('keyNext')],
  [['k', '↑'], say('keyPrevious')],
  [['Enter'], say('keyUnfold')],
  [['o'], say('keyPage')],
  [['s'], say('keyStar')],
  [['m'], say('keyRead')],
  [['x'], say('keyHide')],
  [['/'], say('keySearch')],
  [['?'], say('keyHelp')],
  [['Esc'], say('keyBack')],
];

const ACTIONS: Record<string, () => void> = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  o: openPage,
  s: () => withCurrent((paper, mark) => toggleMark(paper.id, 'starredAt', mark)),
  m: () => withCurrent((paper, mark) => toggleMark(paper.id, 'readAt', mark)),
  x: hideCurrent,
  '/': focusSearch,
  '?': () => (isKeyHelpOpen.value = !isKeyHelpOpen.value),
  Escape: stepBack,
};

/** Does what a key stands for. Silent with a modifier, so that the browser's own keys keep working, and while typing. */
export function handleKey(event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  const action = ACTIONS[event.key];
  if (!action || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  // The papers behind the overview are not to be touched.
  if (isKeyHelpOpen.value && event.key !== '?' && event.key !== 'Escape') return;
  // Escape with nothing left to go back from closes the popup: that is the browser's part.
  if (event.key === 'Escape' && !canStepBack()) return;
  event.preventDefault();
  action();
}

type ListedPaper = NonNullable<typeof content.value>['papers'][number];
type ListedMark = ReturnType<NonNullable<typeof content.value>['marks']['get']>;

function withCurrent(act: (paper: ListedPaper, mark: ListedMark) => void): void {
  const paper = content.value?.papers.find(({ id }) => id === place.value.currentId);
  if (paper) act(paper, content.value?.marks.get(paper.id));
}

function move(step: 1 | -1): void {
  const ids = content.value?.papers.map((paper) => paper.id) ?? [];
  const index = place.value.currentId === undefined ? -1 : ids.indexOf(place.value.currentId);
  const next = ids[index === -1 ? 0 : index + step];
  if (next !== undefined) goTo({ currentId: next });
}

function openPage(): void {
  withCurrent((paper) => {
    const url = findMainUrl(paper);
    if (url === undefined) return;
    markRead(paper.id);
    window.open(url, '_blank', 'noopener,noreferrer');
  });
}

/** The focus goes on to the next paper, not away with the hidden one. */
function hideCurrent(): void {
  withCurrent((paper, mark) => {
    if (mark?.hiddenAt !== undefined) return unhidePaper(paper.id);
    const ids = content.value?.papers.map(({ id }) => id) ?? [];
    const index = ids.indexOf(paper.id);
    hidePaper(paper.id, paper.title);
    if (!isSearching.value && place.value.view !== 'starred') goTo({ currentId: ids[index + 1] ?? ids[index - 1] });
  });
}

function canStepBack(): boolean {
  const { openId, view } = place.value;
  return isKeyHelpOpen.value || openId !== undefined || isSearching.value || view !== 'edition';
}

function stepBack(): void {
  if (isKeyHelpOpen.value) isKeyHelpOpen.value = false;
  else if (place.value.openId !== undefined) goTo({ openId: undefined });
  else if (isSearching.value) showList({ query: '' });
  else showList({ view: 'edition', topicId: undefined });
}
