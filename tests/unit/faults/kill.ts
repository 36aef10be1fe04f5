import { watchDatabase } from '../store/database';

/** What became of a worker that was to be killed. */
export interface Death {
  /** It came to its end before its last step. */
  hasDied: boolean;
  /** The steps that it was let take. */
  steps: number;
}

type Deeds = Record<string, unknown>;

/**
 * Lets a worker run in a world until its n-th step, and kills it there: from then on nothing of it reaches the database,
 * the network, the screen or the alarms, however it goes on. A step is whatever it waits for: a call into the database,
 * or a function of its world, but for the clock.
 */
export async function killAtStep<World extends object>(
  step: number,
  world: World,
  run: (world: World) => Promise<unknown>,
): Promise<Death> {
  let steps = 0;
  let hasDied = false;
  const live = (): void => {
    hasDied ||= steps + 1 >= step;
    if (hasDied) throw new Error('killed');
    steps += 1;
  };
  const restore = watchDatabase(live);
  await run(makeMortal(world as Deeds, live) as World).catch((error: unknown) => {
    if (!hasDied) throw error;
  });
  await waitForLocks();
  restore();
  return { hasDied, steps };
}

/** The same world, in which every deed is a step. What it keeps of its own stays the world's. */
function makeMortal(world: Deeds, live: () => void): Deeds {
  const mortal = Object.entries(world).map(([name, deed]): [string, unknown] => {
    if (name === 'source') return [name, makeMortal(deed as Deeds, live)];
    if (typeof deed !== 'function' || name === 'now') return [name, deed];
    return [
      name,
      async (...words: unknown[]): Promise<unknown> => {
        live();
        return (deed as (...words: unknown[]) => unknown)(...words);
      },
    ];
  });
  return Object.fromEntries(mortal);
}

/** Of work that goes on side by side, the rest may still be dying: the browser would have ended it all at once. */
async function waitForLocks(): Promise<void> {
  const { held = [], pending = [] } = await navigator.locks.query();
  for (const { name = '' } of [...held, ...pending]) await navigator.locks.request(name, () => undefined);
}
