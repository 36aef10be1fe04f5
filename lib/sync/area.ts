import { browser } from '#imports';
import type { ExchangeFailureKind } from '../store/travel-rows';
import { readItemKind } from './items';
import { printCanonical } from './size';

/** The browser's own storage that travels, as far as the exchange needs it, so that a test can put another in its place. */
export interface Area {
  /** Everything in it, whoever wrote it. */
  readAll(): Promise<Record<string, unknown>>;
  remove(keys: string[]): Promise<void>;
  write(items: Record<string, unknown>): Promise<void>;
}

/**
 * What the last exchange wrote, if this worker made it. Browsers tell the writer too, and an exchange for each write
 * would write what was changed during the last one: as often as the browser takes it, while the reader goes on.
 */
const written = new Set<string>();

const nameChange = (key: string, value: unknown): string => `${key} ${printCanonical(value ?? null)}`;

const isNews = ([key, { newValue }]: [string, { newValue?: unknown }]): boolean =>
  readItemKind(key) !== undefined && !written.has(nameChange(key, newValue));

/** The browser's. */
export const browserArea: Area = {
  readAll: () => {
    written.clear();
    return browser.storage.sync.get(null);
  },
  remove: (keys) => {
    for (const key of keys) written.add(nameChange(key, null));
    return browser.storage.sync.remove(keys);
  },
  write: (items) => {
    for (const [key, item] of Object.entries(items)) written.add(nameChange(key, item));
    return browser.storage.sync.set(items);
  },
};

/** Calls back when another computer has written something that travels. Register it synchronously. */
export function onAreaChange(handle: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.entries(changes).some(isNews)) handle();
  });
}

/** What an error of the browser comes down to, by the words that Chromium and Firefox have for it. */
export function nameFailure(detail: string): ExchangeFailureKind {
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED/.test(detail)) return 'too-often';
  return /quota/i.test(detail) ? 'full' : 'failed';
}
