import { fakeBrowser } from '#imports';
import { readArea } from '../../../lib/sync/area-content';
import type { ExchangeWorld } from '../../../lib/sync/exchange';
import { nameItem } from '../../../lib/sync/items';
import { createRandom } from '../../feed/random';
import { resetDatabase } from '../store/database';
import { createCloud, type Replica } from './cloud';

/** When every exchange begins, epoch milliseconds. */
export const NOW = Date.UTC(2026, 10, 25);

/** A world that a test holds in its hands: the area, the clock, and whether marks travel at all. */
export interface TestExchange extends ExchangeWorld {
  replica: Replica;
  /** Epoch milliseconds. */
  time: number;
  isOn: boolean;
}

/** A new computer: nothing stored, and nothing in the area. */
export async function startExchange(): Promise<TestExchange> {
  fakeBrowser.reset();
  await resetDatabase();
  const world: TestExchange = {
    time: NOW,
    isOn: true,
    now: () => world.time,
    isTravelling: async () => world.isOn,
    replica: undefined as never,
    readAll: () => world.replica.readAll(),
    remove: (keys) => world.replica.remove(keys),
    write: (items) => world.replica.write(items),
  };
  world.replica = createCloud(1, createRandom('exchange'), () => world.time).replicas[0]!;
  return world;
}

/** What another computer would write. */
export function writeElsewhere(
  world: TestExchange,
  kind: 'marks' | 'notes' | 'topics',
  key: string,
  record: unknown,
): void {
  const name = nameItem(kind, key);
  const item = JSON.parse(world.replica.items.get(name) ?? '{"v":1,"r":{}}') as { r: Record<string, unknown> };
  item.r[key] = record;
  world.replica.items.set(name, JSON.stringify(item));
}

/** A moment as a mark in the area has it: epoch milliseconds to the base 36. */
export function writeMoment(moment: number): string {
  return moment.toString(36);
}

/** What the area has, read as an exchange reads it. */
export async function readContent(world: TestExchange) {
  return readArea(await world.replica.readAll());
}

/** The id of the n-th paper. */
export function makeId(n: number): string {
  return `2611.${String(n).padStart(5, '0')}`;
}

/** A topic as a reader fills it in, of this name and id. */
export function makeTopic(name: string, more = {}) {
  return {
    id: name,
    name,
    colour: 'rust' as const,
    filter: `on ${name}`,
    notifies: true,
    isPaused: false,
    ...more,
  };
}
