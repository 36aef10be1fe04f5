import { browser } from '#imports';
import { TEST_NOTICE } from '../messages';
import { saveNotice } from '../store/deliveries';

/**
 * A click opens the edition and clears the notification. The edition stands in the id, because the worker that
 * showed it may be long gone. A click also proves that it was shown.
 */
export async function clickNotice(id: string): Promise<void> {
  const query = id === TEST_NOTICE ? '' : `?edition=${encodeURIComponent(id)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${query}`) });
  await browser.notifications.clear(id);
  await closeNotice(id);
}

/** A notification that was dismissed has been seen: it is not shown a second time. */
export async function closeNotice(id: string): Promise<void> {
  await saveNotice(id, 'shown');
}
