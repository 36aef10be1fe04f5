import { isDeepStrictEqual } from 'node:util';
import type { PaperboyBrowser } from '../browser/launch.ts';

type Items = Record<string, unknown>;

/** Stands between browsers in the place of their own engine and its server, which need an account. */
export interface SyncEngine {
  /** Sends what has changed in a browser's `storage.sync` to the server, and brings what has changed there since. */
  syncWith(paperboy: PaperboyBrowser): Promise<void>;
}

/** An engine over an empty server. As the real ones it knows of items alone: of two changes of one the later arrival stays. */
export function createSyncEngine(): SyncEngine {
  const server = new Map<string, unknown>();
  const known = new Map<PaperboyBrowser, Items>();
  return {
    syncWith: async (paperboy) => {
      const here = await paperboy.hub.evaluate(() => chrome.storage.sync.get<Items>(null));
      for (const key of listChanged(known.get(paperboy) ?? {}, here)) {
        if (key in here) server.set(key, here[key]);
        else server.delete(key);
      }
      const there = Object.fromEntries(server);
      const changed = listChanged(here, there);
      await paperboy.hub.evaluate(writeItems, {
        set: Object.fromEntries(Object.entries(there).filter(([key]) => changed.includes(key))),
        remove: changed.filter((key) => !(key in there)),
      });
      known.set(paperboy, there);
    },
  };
}

function listChanged(before: Items, after: Items): string[] {
  return Object.keys({ ...before, ...after }).filter((key) => !isDeepStrictEqual(before[key], after[key]));
}

/** Runs in the browser, whose `storage.onChanged` tells the worker of it, and wakes it. */
async function writeItems({ set, remove }: { set: Items; remove: string[] }): Promise<void> {
  await chrome.storage.sync.set(set);
  await chrome.storage.sync.remove(remove);
}
