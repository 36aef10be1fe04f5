import { serialize } from 'node:v8';
import type { Table } from 'dexie';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { printFigure } from '../../figure';
import type { TestHistoryWorld } from '../delivery/history-world';
import { expectCompletion } from './completion';
import { remember } from './invariants';
import { killAtStep } from './kill';
import { prepare } from './prepare';
import { WORKS, type Work } from './works';

/** `npm run soak` completes after each step, also where it left what the step before had left. */
const COMPLETES_ALL = process.env['PAPERBOY_SOAK'] !== undefined;

/** In their order. A number that the database counts itself is left out: it grows from step to step. */
async function readRows(table: Table): Promise<unknown[]> {
  const { auto, keyPath } = table.schema.primKey;
  const rows = (await table.toArray()) as Record<string, unknown>[];
  return rows.map((row) => (auto ? { ...row, [String(keyPath)]: undefined } : row));
}

/** All that the next tick finds: the database, the clock, the screen and the alarm. What was asked of the source is past. */
async function takeState({ clock, shown, screen, wakesAt }: TestHistoryWorld): Promise<Buffer> {
  const tables = await Promise.all(db.tables.map(readRows));
  return serialize([tables, clock.toString(), shown, screen, wakesAt]);
}

/**
 * Kills a worker at its n-th step. Where that leaves all as `last`, which has been completed, the next tick would do the
 * very same. Returns what it left; undefined when it came to its end before.
 */
async function killOnce(
  work: Work,
  world: TestHistoryWorld,
  step: number,
  last: Buffer | undefined,
): Promise<Buffer | undefined> {
  const memory = await remember();
  const { hasDied } = await killAtStep(step, world, work.run);
  const left = await takeState(world);
  const when = `${work.name}, killed at step ${step}`;
  if (COMPLETES_ALL || last === undefined || !left.equals(last)) await expectCompletion(memory, world, when);
  return hasDied ? left : undefined;
}

describe('a worker that is killed', () => {
  it.each(WORKS)(
    'at any step of $name has harmed nothing, and the next tick completes it',
    async (work) => {
      const begin = await prepare(work);
      let step = 1;
      let last: Buffer | undefined;
      while ((last = await killOnce(work, await begin(), step, last))) step += 1;
      printFigure(`${work.name}: killed at each of ${step - 1} steps, completed by the next tick each time`);
      expect(step).toBeGreaterThan(work.leastSteps);
    },
    600_000,
  );
});
