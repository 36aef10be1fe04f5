import { browser } from '#imports';
import { findPaperOfPage, PAPER_PAGES } from '../paper/pages';
import { setMark } from '../store/marks';
import { fetchRecords } from './records';
import { doEach } from './steps';
import { learn } from './work';
import { browserWorld } from './world';
import { say } from '../words';

/** What the browser says of a click in the context menu, as far as it matters here. */
interface MenuClick {
  linkUrl?: string | undefined;
  pageUrl?: string | undefined;
}

const SIGN_MS = 2000;

/** Puts the entries into the context menu: one for links to a paper's page, one for the page itself. */
export async function makeMenu(): Promise<void> {
  // Browsers keep them over a restart, and refuse a second one of the same id.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'star-link',
    title: say('menuStar'),
    contexts: ['link'],
    targetUrlPatterns: PAPER_PAGES,
  });
  browser.contextMenus.create({
    id: 'star-page',
    title: say('menuStar'),
    contexts: ['page'],
    documentUrlPatterns: PAPER_PAGES,
  });
}

/** Stars the paper of the link, else of the page, says whether it could, and fetches its record if it is not stored. */
export async function starFromMenu({ linkUrl, pageUrl }: MenuClick, tabId: number | undefined): Promise<void> {
  const paperId = findPaperOfPage(linkUrl ?? pageUrl ?? '');
  if (paperId === undefined) return showSign(tabId, '?');
  const isStarred = await setMark(paperId, 'starredAt', true).then(
    () => true,
    () => false,
  );
  await showSign(tabId, isStarred ? '★' : '!');
  if (!isStarred) return;
  // What it is like, and who likes it, is asked before the hour is over.
  await doEach({ fetchRecords: () => fetchRecords(), learning: learn, badge: () => browserWorld.refreshBadge() });
}

/** Says on the toolbar button what was done, in this tab only. The tab's next page has the ordinary badge anyway. */
async function showSign(tabId: number | undefined, sign: '★' | '?' | '!'): Promise<void> {
  if (tabId === undefined) return;
  // The tab may be gone, which is nothing to stop for.
  const write = (text: string): Promise<void> => browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await write(sign);
  // Null, which the types do not know, gives the tab the ordinary badge again.
  setTimeout(() => void write(null as unknown as string), SIGN_MS);
}
