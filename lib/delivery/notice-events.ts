import { browser } from '#imports';
import { TEST_NOTICE } from '../test-notice';
import { saveNotice } from '../store/deliveries';

/**
 * A click opens the edition and clears the notification. The edition stands in the id, because the worker that
 * showed it may be long gone. A click also proves that it was shown.
 */
export async function clickNotice(id: string): Promise<void> {
  const query = id === TEST_NOTICE ? '' : `?edition=${encodeURIComponent(id)}`;
  try {
    await openInFront(browser.runtime.getURL(`/popup.html${query}`));
  } finally {
    await browser.notifications.clear(id);
    await closeNotice(id);
  }
}

/** A window that is minimised, or behind others, hides its new tab; on a Mac a browser goes on without any window. */
async function openInFront(url: string): Promise<void> {
  const tab = await browser.tabs.create({ url }).catch(() => undefined);
  if (tab?.windowId === undefined) await browser.windows.create({ url });
  else await browser.windows.update(tab.windowId, { focused: true });
}

/** A notification that was dismissed has been seen: it is not shown a second time. */
export async function closeNotice(id: string): Promise<void> {
  await saveNotice(id, 'shown');
}
