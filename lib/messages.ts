import { browser } from '#imports';

/** The one message there is. Everything else the pages read and write in the database themselves. */
const DELIVER_NOW = 'deliver-now';

/** Asks the worker for a delivery. What becomes of it stands in the log, not in an answer. */
export async function requestDelivery(): Promise<void> {
  await browser.runtime.sendMessage(DELIVER_NOW);
}

/** Registers the worker's side. Only our own pages are heard: a web page or another extension is not. */
export function onDeliveryRequest(handle: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    if (message !== DELIVER_NOW || !isOurs) return undefined;
    // The answer ends the page's waiting; `true` keeps the channel, and with it the worker, until then.
    void handle().finally(() => sendResponse());
    return true;
  });
}
