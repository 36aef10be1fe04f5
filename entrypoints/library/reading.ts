import { computed, effect, signal } from '@preact/signals';
import { markRead } from '../../components/marking';
import { liveSignal } from '../../lib/live';
import { readMarkedPapers } from '../../lib/store/editions';
import { readOverview } from '../../lib/store/overview';
import { address, goTo, hasReturned } from './address';
import { current, findIndex, listed } from './list';
import { isShown, type Row } from './rows';

const paperId = computed(() => address.value.paperId);

/** The paper in the reading pane: undefined while there is none or until it was read, null where it is not stored. */
export const opened = liveSignal(() => {
  const id = paperId.value;
  return async (): Promise<Row | null | undefined> => {
    // The answer stays until the next one: null would say of the paper that is opened then that it is not stored.
    if (id === undefined) return undefined;
    const { papers, marks, topicIds } = await readMarkedPapers([id]);
    const [paper] = papers;
    return paper ? { paper, mark: marks.get(paper.id), topicIds: topicIds.get(paper.id) ?? [] } : null;
  };
});

/** How much there is in each view. Read when the list is there to read: it must not wait for counts. */
export const overview = liveSignal(() => {
  const isDue = isShown.value;
  return async () => (isDue ? readOverview(Temporal.Now.plainDateISO()) : undefined);
});

/** Opens a paper; an opened one has been read. */
export function openPaper(id: string): void {
  goTo({ paperId: id });
  markRead(id);
}

/** Closes the paper: the reader is back at its row. */
export function closePaper(): void {
  const { paperId: id } = address.peek();
  goTo({ paperId: undefined });
  if (id !== undefined) returnToRow(id);
}

function returnToRow(id: string): void {
  const list = listed.peek();
  const index = list ? findIndex(list, id) : -1;
  if (index >= 0) current.value = { id, index, takesFocus: true };
}

/** Gives the focus to the list, whose current row may take it from there, or to its name where the list is empty. */
export function focusList(): void {
  const list = document.querySelector<HTMLElement>('.window') ?? document.querySelector<HTMLElement>('h1');
  list?.focus();
}

function watchWidth(query: string): { readonly value: boolean } {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', () => {
    matches.value = media.matches;
  });
  return matches;
}

/** The window is too narrow for the paper beside the list: it lies over it. Widths as in library.css. */
export const isPaneFolded = watchWidth('(max-width: 62.5rem)');

let openId: string | undefined;

// Who goes back by the browser from the paper that covered the list is at its row too.
effect(() => {
  const id = paperId.value;
  if (id === undefined && openId !== undefined && hasReturned.peek() && isPaneFolded.value) returnToRow(openId);
  openId = id;
});

/** The window is too narrow for the views beside the list: they are behind a button. */
export const isMenuFolded = watchWidth('(max-width: 43.75rem)');

/** The views lie over the list, in a narrow window. */
export const isMenuOpen = signal(false);
