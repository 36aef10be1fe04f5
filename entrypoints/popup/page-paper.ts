import { browser } from '#imports';
import { computed, signal } from '@preact/signals';
import { liveSignal } from '../../lib/live';
import { findPaperOfPage } from '../../lib/paper/pages';
import { readPaperState } from '../../lib/store/wishes';

const url = signal('');

/** The paper of the page that the reader is on; undefined where it is none, or the browser does not tell. */
export const pagePaperId = computed(() => findPaperOfPage(url.value));

/** What is known of that paper. Undefined until the database has answered. */
export const pagePaper = liveSignal(() => {
  const paperId = pagePaperId.value;
  return async () => (paperId === undefined ? undefined : await readPaperState(paperId));
});

/**
 * Looks which page is on show. Opening the popup is what entitles it to (`activeTab`): of other tabs, and of tabs that
 * the panel stays beside, the address is not told.
 */
export async function readPage(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  url.value = tab?.url ?? '';
}

/** Looks again whenever another page is on show. */
export function watchPage(): void {
  browser.tabs.onActivated.addListener(() => void readPage());
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status !== undefined) void readPage();
  });
}
