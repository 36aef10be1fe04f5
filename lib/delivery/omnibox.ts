import { browser } from '#imports';
import { isPaperId } from '../paper/links';
import { findPapers } from '../store/search';
import { parseFilter } from '../topics/parse';

/** The address bar shows no more of them. */
const SUGGESTIONS = 6;

/** What the address bar offers for a text, best first. What cannot be read (yet) offers nothing. */
export async function suggestPapers(text: string): Promise<{ content: string; description: string }[]> {
  try {
    const filter = parseFilter(text);
    if (filter.kind === 'all') return [];
    const { papers } = await findPapers(filter, { order: 'rank', offset: 0, limit: SUGGESTIONS });
    return papers.map((paper) => ({
      content: `id:${paper.id}`,
      description: escapeMarkup(`${paper.title} (${paper.listedOn})`),
    }));
  } catch {
    return [];
  }
}

/** Opens the library with what was typed or chosen, where the browser says. */
export async function openFromAddressBar(text: string, disposition: string): Promise<void> {
  // Of an id that is not typed to its end there is no paper to open, only what begins so to be found.
  const [, paperId = ''] = /^id:(\S+)$/.exec(text.trim()) ?? [];
  const parameters = new URLSearchParams({ q: text.trim(), ...(isPaperId(paperId) && { paper: paperId }) });
  const url = browser.runtime.getURL(`/library.html?${parameters}`);
  if (disposition === 'currentTab' && (await openInCurrentTab(url))) return;
  await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}

/**
 * Returns whether it could. Chromium shows no page of ours in an incognito tab. In Firefox the tab may be a container's,
 * where the page would have a database of its own; a new one is not.
 */
async function openInCurrentTab(url: string): Promise<boolean> {
  if (import.meta.env.FIREFOX) return false;
  return browser.tabs.update({ url }).then(
    () => true,
    () => false,
  );
}

/** Chromium reads descriptions as XML, Firefox as plain text. */
function escapeMarkup(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
