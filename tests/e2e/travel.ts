import { nameItem } from '../../lib/sync/items.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import type { Hub } from '../browser/table.ts';
import { expect } from './fixtures.ts';

/** A computer in either browser: both know `chrome`. */
interface Computer {
  hub: Hub;
}

/** The records of one kind that stand in the browser's own sync area, by id. */
export async function readRecords({ hub }: Computer, kind: string): Promise<Record<string, unknown>> {
  const area = await hub.evaluate(() => chrome.storage.sync.get<Record<string, { r: object }>>(null), undefined);
  const items = Object.entries(area).filter(([key]) => key.startsWith(`${kind}-`));
  return Object.assign({}, ...items.map(([, { r }]) => r)) as Record<string, unknown>;
}

/** Writes a record as another computer would. */
export function writeElsewhere({ hub }: Computer, kind: 'marks' | 'notes' | 'topics', id: string, record: unknown) {
  return hub.evaluate(putRecord, { key: nameItem(kind, id), id, record });
}

/** Runs in the browser. */
async function putRecord({ key, id, record }: { key: string; id: string; record: unknown }): Promise<void> {
  const known = (await chrome.storage.sync.get(key))[key] as { v: number; r: object } | undefined;
  await chrome.storage.sync.set({ [key]: { v: 1, r: { ...known?.r, [id]: record } } });
}

const isAlarmSet = ({ hub }: Computer): Promise<boolean> =>
  hub.evaluate(async () => (await chrome.alarms.get('exchange')) !== undefined, undefined);

/** A page that hears late of a change puts the alarm off by half a minute: then it is set anew. */
const fireAlarm = (computer: Computer): Promise<void> =>
  expect(async () => {
    await computer.hub.evaluate(() => chrome.alarms.create('exchange', { when: Date.now() }), undefined);
    await expect.poll(() => isAlarmSet(computer), { timeout: 2_000 }).toBe(false);
  }).toPass({ timeout: 20_000 });

/** The alarm that a change has set goes off now, and not in half a minute. */
export async function hastenExchange(computer: Computer): Promise<void> {
  await expect.poll(() => isAlarmSet(computer)).toBe(true);
  await fireAlarm(computer);
}

/** That alarm goes off, whether anything has set it or not. Ends when all that follows from it has been done. */
export async function fireExchange(paperboy: PaperboyBrowser): Promise<void> {
  await fireAlarm(paperboy);
  // The alarm is with the worker before this message is, and exchanges wait for one another.
  await paperboy.wakeWorker();
  await paperboy.hub.evaluate(() => navigator.locks.request('exchange', () => undefined));
}
