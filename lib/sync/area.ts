import { browser } from '#imports';
import type { ExchangeFailureKind } from '../store/travel-rows';
import { readItemKind } from './items';

/** The browser's own storage that travels, as far as the exchange needs it, so that a test can put another in its place. */
export interface Area {
  /** Everything in it, whoever wrote it. */
  readAll(): Promise<Record<string, unknown>>;
  remove(keys: string[]): Promise<void>;
  write(items: Record<string, unknown>): Promise<void>;
}

/** The browser's. */
export const browserArea: Area = {
  readAll: () => browser.storage.sync.get(null),
  remove: (keys) => browser.storage.sync.remove(keys),
  write: (items) => browser.storage.sync.set(items),
};

/** Calls back when another computer, or this one, has written something that travels. Register it synchronously. */
export function onAreaChange(handle: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.keys(changes).some(readItemKind)) handle();
  });
}

/** What an error of the browser comes down to, by the words that Chromium and Firefox have for it. */
export function nameFailure(detail: string): ExchangeFailureKind {
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED/.test(detail)) return 'too-often';
  return /quota/i.test(detail) ? 'full' : 'failed';
}
