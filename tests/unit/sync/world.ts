import type { Mark } from '../../../lib/store/rows';
import { BROWSER_ROOM, type Room } from '../../../lib/sync/room';
import { createRandom } from '../../feed/random';
import { CHROMIUM_QUOTAS, createCloud, type Cloud } from './cloud';
import { createInstallation, exchangeOnce, type Death, type Installation } from './installation';

/** So little that hardly anything fits, in proportion to what the browser gives. */
export const SMALL_ROOM: Room = { bytes: 700, itemBytes: 200, topicBytes: 400 };
const SMALL_QUOTAS = { ...CHROMIUM_QUOTAS, bytes: 800, itemBytes: 205 };

/** When every world begins, epoch milliseconds. */
export const START = Date.UTC(2026, 10, 25);

/** The papers that can be marked, by id. */
export const PAPERS = Array.from({ length: 12 }, (_, i) => `2611.${10_000 + i}`);

/** Papers that somebody has switched on, and those of which somebody has switched off what was on. */
export interface SwitchTruth {
  on: Set<string>;
  off: Set<string>;
}

/** What is remembered of all that was done, to be compared with what is there in the end. */
interface Truth {
  /** By paper: every time that its star was found changed on some computer, which is when an exchange looks. */
  stars: Map<string, { isOn: boolean; at: number }[]>;
  unstarred: Set<string>;
  read: SwitchTruth;
  hidden: SwitchTruth;
  /** Texts that were written, and those that somebody who saw them has taken away or written over. */
  texts: Map<string, string>;
  replaced: Set<string>;
  tagged: Set<string>;
  untagged: Set<string>;
  added: Set<string>;
  deleted: Set<string>;
}

/** How much was lived through in all worlds of a run, to be told in the end. */
export interface Tally {
  lives: number;
  happenings: number;
  exchanges: number;
  deaths: number;
  refused: number;
  /** The most that it took to come to rest. */
  rounds: number;
}

/** One in which nothing was lived through yet. */
export function createTally(): Tally {
  return { lives: 0, happenings: 0, exchanges: 0, deaths: 0, refused: 0, rounds: 0 };
}

/** Some computers over one sync area. */
export interface World {
  cloud: Cloud;
  computers: Installation[];
  /** The marks as each computer had them after its last exchange. */
  shown: Map<string, Mark>[];
  /** The true time, epoch milliseconds. */
  now: number;
  truth: Truth;
  room: Room;
  tally: Tally;
}

/** New computers, with clocks up to five minutes wrong where they have a skew. What they live through is added to the tally. */
export function createWorld(seed: number, count: number, hasSkew: boolean, room: Room, tally: Tally): World {
  const random = createRandom(seed, 'world');
  const quotas = room === BROWSER_ROOM ? CHROMIUM_QUOTAS : SMALL_QUOTAS;
  const world: World = {
    cloud: createCloud(count, createRandom(seed, 'cloud'), () => world.now, quotas),
    computers: Array.from({ length: count }, (_, i) => createInstallation(i, hasSkew ? random.int(-5, 5) * 60_000 : 0)),
    shown: Array.from({ length: count }, () => new Map()),
    now: START,
    truth: {
      stars: new Map(),
      unstarred: new Set(),
      read: { on: new Set(), off: new Set() },
      hidden: { on: new Set(), off: new Set() },
      texts: new Map(),
      replaced: new Set(),
      tagged: new Set(),
      untagged: new Set(),
      added: new Set(),
      deleted: new Set(),
    },
    room,
    tally,
  };
  return world;
}

/** One computer exchanges, as far as it gets before it dies. */
export async function exchange(world: World, who: number, death?: Death): Promise<void> {
  const computer = world.computers[who]!;
  if (death !== 'before') noteStars(world, who);
  world.tally.exchanges += 1;
  try {
    await exchangeOnce(computer, world.cloud.replicas[who]!, world.now, world.room, death);
  } catch {
    // What the browser refuses is tried again by the next one.
    world.tally.refused += 1;
  }
  if (death !== 'before') world.shown[who] = new Map(computer.marks);
}

function noteStars(world: World, who: number): void {
  for (const [paperId, { starredAt, updatedAt }] of world.computers[who]!.marks) {
    const before = world.shown[who]!.get(paperId);
    if (before?.starredAt === starredAt) continue;
    const log = world.truth.stars.get(paperId) ?? [];
    log.push({ isOn: starredAt !== undefined, at: starredAt ?? updatedAt });
    world.truth.stars.set(paperId, log);
  }
}

/** Everybody is online and nobody does anything: until there is nothing left to write. */
export async function settleDown(world: World): Promise<void> {
  const { cloud, computers, tally } = world;
  for (const replica of cloud.replicas) replica.breaksWith = undefined;
  for (let round = 0; round < 40; round += 1) {
    let isQuiet = true;
    for (const who of computers.keys()) {
      world.now += 60_000;
      await exchange(world, who);
      while (cloud.send(who)) isQuiet = false;
      for (const other of computers.keys()) while (cloud.receive(other)) isQuiet = false;
    }
    tally.rounds = Math.max(tally.rounds, round);
    if (isQuiet) return;
  }
  throw new Error('they never come to rest');
}
