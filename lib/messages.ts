import { browser } from '#imports';

/** The two wishes that pages have. Everything else they read and write in the database themselves. */
const DELIVER_NOW = 'deliver-now';
const WORK = 'work';

/** Asks the worker for a delivery. What becomes of it stands in the log, not in an answer. */
export async function requestDelivery(): Promise<void> {
  await browser.runtime.sendMessage(DELIVER_NOW);
}

/** Tells the worker that work is waiting in the database: topics to be matched anew, or history to be fetched. */
export async function requestWork(): Promise<void> {
  await browser.runtime.sendMessage(WORK);
}

/** Registers the worker's side of {@link requestDelivery}. */
export function onDeliveryRequest(handle: () => Promise<void>): void {
  onMessage(DELIVER_NOW, handle);
}

/** Registers the worker's side of {@link requestWork}. */
export function onWorkRequest(handle: () => Promise<void>): void {
  onMessage(WORK, handle);
}

/** Only our own pages are heard: a web page or another extension is not. */
function onMessage(expected: string, handle: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    if (message !== expected || !isOurs) return undefined;
    // The answer ends the page's waiting; `true` keeps the channel, and with it the worker, until then.
    void handle().finally(() => sendResponse());
    return true;
  });
}
