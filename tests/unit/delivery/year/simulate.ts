import { vi } from 'vitest';
import { deliver } from '../../../../lib/delivery/deliver';
import { ensureTick, hastenTick } from '../../../../lib/delivery/tick';
import type { World } from '../../../../lib/delivery/world';
import { defaultSettings } from '../../../../lib/settings';
import { huggingFace } from '../../../../lib/sources/huggingface';
import { createFeed, type Feed } from '../../../feed/feed.ts';
import { createFeedFetch } from '../../../feed/fetch.ts';
import type { FeedStore } from '../../../feed/store.ts';
import { createAlarms, type Alarms } from './alarms.ts';
import type { Life, Session } from './life.ts';

/** What was seen from outside while a life was lived. */
export interface Witness {
  /** The local dates, by the computer's clock, on which a notification appeared, and the notification's id. */
  notices: { id: string; on: string }[];
  /** The true moments of all requests, epoch milliseconds, oldest first. */
  requestedAt: number[];
  /** The true moments at which the hourly alarm rang. */
  tickedAt: number[];
}

/** Something happens that wakes the worker. */
type Wake = (at: number, trigger: 'startup' | 'tick' | 'user') => Promise<void>;

const ANSWER_TAKES_MS = 200;

/** Lives a life against the real schedule, sequencer, source and store; only the clock and the network are ours. */
export async function liveThrough(life: Life, store: FeedStore): Promise<Witness> {
  const witness: Witness = { notices: [], requestedAt: [], tickedAt: [] };
  let at = 0;
  const feed = createFeed({ store, now: () => at });
  const now = (): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at + life.readClockError(at)).toZonedDateTimeISO(life.readZone(at));
  const pass = (): void => {
    at += ANSWER_TAKES_MS;
    vi.setSystemTime(now().epochMilliseconds);
    witness.requestedAt.push(at);
  };
  const world = createWorld(now, witness);
  vi.useFakeTimers({ toFake: ['Date'] });
  // The database in memory copies every row that is read; its rows are plain, and a year reads millions.
  vi.stubGlobal('structuredClone', copyPlain);
  vi.stubGlobal(
    'fetch',
    createWeatherFetch(life, feed, () => at, pass),
  );
  const alarms = createAlarms(() => at, witness.tickedAt);
  const wake: Wake = async (moment, trigger) => {
    // A run that waited for answers may have lasted past the next wake.
    at = Math.max(at + 1, moment);
    const weather = life.readWeather(at);
    feed.setFaults(...(weather === undefined || weather === 'offline' ? [] : [weather]));
    feed.requests.length = 0;
    vi.setSystemTime(now().epochMilliseconds);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: weather !== 'offline' });
    // As the worker does whenever it is started.
    await ensureTick();
    await deliver(trigger, world);
  };
  for (const session of life.sessions) await liveSession(session, alarms, wake);
  vi.unstubAllGlobals();
  vi.useRealTimers();
  return witness;
}

/** What was due while the computer slept, rings when it wakes. */
async function liveSession({ opens, closes, isStart, losesAlarms, asks }: Session, alarms: Alarms, wake: Wake) {
  if (losesAlarms) alarms.lose();
  if (isStart) await wake(opens, 'startup');
  const waiting = [...asks];
  for (;;) {
    const tick = Math.max(opens, alarms.readNext());
    const ask = waiting[0] ?? Infinity;
    if (Math.min(tick, ask) >= closes) return;
    if (tick <= ask) {
      alarms.ring(tick);
      await wake(tick, 'tick');
    } else {
      waiting.shift();
      await wake(ask, 'user');
    }
  }
}

function createWorld(now: World['now'], witness: Witness): World {
  const screen = new Set<string>();
  return {
    now,
    source: huggingFace,
    readSettings: async () => defaultSettings,
    noteLoss: async () => undefined,
    hasPermission: async () => true,
    readShownNotices: async () => [...screen],
    showNotice: async (id) => {
      screen.add(id);
      witness.notices.push({ id, on: now().toPlainDate().toString() });
    },
    hastenTick,
    refreshBadge: async () => undefined,
  };
}

function createWeatherFetch(life: Life, feed: Feed, readTime: () => number, pass: () => void): typeof fetch {
  const ask = createFeedFetch(feed);
  return async (input, init) => {
    if (life.readWeather(readTime()) === 'offline') throw new TypeError('Failed to fetch');
    pass();
    return ask(input, init);
  };
}

function copyPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyPlain);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) copy[key] = copyPlain(field);
  return copy;
}
