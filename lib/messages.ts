import { browser } from '#imports';

/** Asks for a delivery, and ends when it has ended. */
const DELIVER_NOW = 'deliver-now';
/** Says that background work waits in the database. */
const WORK = 'work';
/** Asks whether the database has gone. */
const LOSS = 'loss';

/** Asks the worker for a delivery. What becomes of it stands in the log, not in an answer. */
export async function requestDelivery(): Promise<void> {
  await browser.runtime.sendMessage(DELIVER_NOW);
}

/** Registers the worker's side. */
export function onDeliveryRequest(handle: () => Promise<void>): void {
  onMessage(DELIVER_NOW, handle);
}

/** Tells the worker to look what work the database holds for it. Ends when it has taken note, not when it is done. */
export async function requestWork(): Promise<void> {
  await browser.runtime.sendMessage(WORK);
}

/** Registers the worker's side. */
export function onWorkRequest(handle: () => Promise<void>): void {
  onMessage(WORK, () => {
    void handle();
    return Promise.resolve();
  });
}

/** Has the worker write down whether the database has gone, and ends when it has. */
export async function requestLossCheck(): Promise<void> {
  await browser.runtime.sendMessage(LOSS);
}

/** Registers the worker's side. */
export function onLossCheckRequest(handle: () => Promise<void>): void {
  onMessage(LOSS, handle);
}

/** Only our own pages are heard: a web page or another extension is not. */
export const isOurs = ({ id, url }: { id?: string; url?: string }): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;

function onMessage(expected: string, handle: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (message !== expected || !isOurs(sender)) return undefined;
    // The answer ends the page's waiting; `true` keeps the channel, and with it the worker, until then.
    void handle().finally(() => sendResponse());
    return true;
  });
}
