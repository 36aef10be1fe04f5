import type { Area } from '../../../lib/sync/area';
import { countBytes } from '../../../lib/sync/size';
import type { Random } from '../../feed/random';

/** What Chromium gives: `chrome.storage.sync`. */
export const CHROMIUM_QUOTAS = { bytes: 102_400, itemBytes: 8_192, items: 512, perMinute: 120, perHour: 1_800 };

/** The area as one browser has it: its own copy, what it has not sent yet, and what it has not been told yet. */
export interface Replica extends Area {
  readonly items: Map<string, string>;
  readonly unsent: Set<string>;
  readonly inbox: Map<string, string | undefined>;
  /** Calls that write. */
  writeCount: number;
  /** The most bytes that it ever had after a write of its own. */
  mostBytes: number;
  /** The next call that writes throws this. */
  breaksWith: string | undefined;
}

/** One sync area for several browsers. Per item the last that arrives wins, whoever wrote it and when. */
export interface Cloud {
  readonly replicas: Replica[];
  /** One item that a browser has written arrives. Returns whether there was one. */
  send(index: number): boolean;
  /** One item that others have written reaches a browser, in any order. Returns whether there was one. */
  receive(index: number): boolean;
}

/** A cloud whose quotas are Chromium's, or smaller; `now` in epoch milliseconds. */
export function createCloud(count: number, random: Random, now: () => number, quotas = CHROMIUM_QUOTAS): Cloud {
  const replicas = Array.from({ length: count }, () => createReplica(now, quotas));
  return {
    replicas,
    send: (index) => {
      const replica = replicas[index]!;
      const key = pickKey(replica.unsent, random);
      if (key === undefined) return false;
      replica.unsent.delete(key);
      // It is what the cloud has now: what was on its way there is older.
      replica.inbox.delete(key);
      for (const other of replicas) if (other !== replica) other.inbox.set(key, replica.items.get(key));
      return true;
    },
    receive: (index) => {
      const replica = replicas[index]!;
      const key = pickKey(replica.inbox.keys(), random);
      if (key === undefined) return false;
      const text = replica.inbox.get(key);
      replica.inbox.delete(key);
      // Both have changed it: either may win.
      if (replica.unsent.has(key) && random.chance(0.5)) return true;
      replica.unsent.delete(key);
      put(replica.items, key, text);
      return true;
    },
  };
}

function pickKey(keys: Iterable<string>, random: Random): string | undefined {
  const all = [...keys];
  return all.length === 0 ? undefined : random.pick(all);
}

function put(items: Map<string, string>, key: string, text: string | undefined): void {
  if (text === undefined) items.delete(key);
  else items.set(key, text);
}

function createReplica(now: () => number, quotas: typeof CHROMIUM_QUOTAS): Replica {
  const calls: number[] = [];
  const replica: Replica = {
    items: new Map(),
    unsent: new Set(),
    inbox: new Map(),
    writeCount: 0,
    mostBytes: 0,
    breaksWith: undefined,
    readAll: async () => Object.fromEntries([...replica.items].map(([key, text]) => [key, JSON.parse(text)])),
    remove: async (keys) => {
      count();
      apply(keys.map((key) => [key, undefined]));
    },
    write: async (items) => {
      count();
      const changes = Object.entries(items).map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
      const after = new Map(replica.items);
      for (const [key, text] of changes) {
        after.set(key, text);
        if (countItem(key, text) > quotas.itemBytes) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      }
      const bytes = [...after].reduce((sum, [key, text]) => sum + countItem(key, text), 0);
      if (bytes > quotas.bytes) throw new Error('QUOTA_BYTES quota exceeded');
      if (after.size > quotas.items) throw new Error('MAX_ITEMS quota exceeded');
      replica.mostBytes = Math.max(replica.mostBytes, bytes);
      apply(changes);
    },
  };
  const count = (): void => {
    const words = replica.breaksWith;
    replica.breaksWith = undefined;
    if (words !== undefined) throw new Error(words);
    const countSince = (ms: number): number => calls.filter((at) => at > now() - ms).length;
    if (countSince(60_000) >= quotas.perMinute) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded');
    if (countSince(3600_000) >= quotas.perHour) throw new Error('MAX_WRITE_OPERATIONS_PER_HOUR quota exceeded');
    calls.push(now());
    replica.writeCount += 1;
  };
  const apply = (changes: [string, string | undefined][]): void => {
    for (const [key, text] of changes) {
      if (replica.items.get(key) === text) continue;
      put(replica.items, key, text);
      replica.unsent.add(key);
    }
  };
  return replica;
}

function countItem(key: string, text: string): number {
  return key.length + countBytes(JSON.parse(text));
}
