import type { HistoryWorld } from '../../../lib/delivery/history-world';
import { makeWorld, type TestWorld } from './world';

/** A world for the history: pauses take no time but the clock's, and what the alarm is set to can be seen. */
export interface TestHistoryWorld extends TestWorld, HistoryWorld {
  /** Every pause, milliseconds. */
  pauses: number[];
  /** When the alarm goes off next, epoch milliseconds; undefined when it does not exist. */
  wakesAt: number | undefined;
}

/** A world at a moment such as `2023-06-20T09:00[UTC]`. */
export function makeHistoryWorld(moment: string): TestHistoryWorld {
  const world: TestHistoryWorld = Object.assign(makeWorld(moment), {
    pauses: [] as number[],
    wakesAt: undefined as number | undefined,
    pause: async (ms: number) => {
      world.pauses.push(ms);
      world.clock = world.clock.add({ milliseconds: Math.round(ms) });
    },
    wakeFrom: async (at: number) => {
      world.wakesAt = at;
    },
    sleep: async () => {
      world.wakesAt = undefined;
    },
  });
  return world;
}
