import { browser } from '#imports';

/** Chromium kills a worker after 30 s without an event or an extension call, however busy it is with the network. */
const CALL_EVERY_MS = 20_000;

/** Keeps the worker alive until the work is done. Its own limit of five minutes an event stays. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
