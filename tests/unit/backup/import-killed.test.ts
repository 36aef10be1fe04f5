import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { importBackup, undoLastImport } from '../../../lib/backup/import';
import { finishImport } from '../../../lib/backup/import-settings';
import { readImport } from '../../../lib/store/imports';
import { printFigure } from '../../figure';
import { makePaper } from '../delivery/world';
import { killAtStep } from '../faults/kill';
import { resetDatabase } from '../store/database';
import { makeTopic, makeBackup, readState, makeProfile } from './profile';

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

describe('an import that is killed', () => {
  const backup = makeBackup({
    marks: [
      { paperId: '2611.00001', updatedAt: 50 },
      { paperId: '2611.00009', starredAt: 50, updatedAt: 50 },
    ],
    topics: [makeTopic('b')],
    papers: [makePaper('2611.00009')],
    settings: { time: '06:00' },
  });

  it.each(['importing', 'undoing'] as const)(
    'at any step of %s has done all or nothing once the worker looks',
    async (what) => {
      const prepare = async (): Promise<void> => {
        await resetDatabase();
        fakeBrowser.reset();
        await makeProfile();
        if (what === 'undoing') await importBackup(backup, true, 100);
      };
      const run = () => (what === 'importing' ? importBackup(backup, true, 100) : undoLastImport(200));
      await prepare();
      const before = await readState();
      await run();
      const done = await readState();
      expect(done).not.toEqual(before);
      let step = 0;
      for (let hasDied = true; hasDied;) {
        step += 1;
        await prepare();
        ({ hasDied } = await killAtStep(step, {}, run));
        await finishImport();
        const isDone = (await readImport())?.state === (what === 'importing' ? 'done' : undefined);
        expect(await readState(), `killed at step ${step}`).toEqual(isDone ? done : before);
        if (!hasDied) expect(isDone).toBe(true);
      }
      printFigure(`${what}: killed at each of ${step - 1} steps, all or nothing each time`);
      expect(step).toBeGreaterThan(10);
    },
  );
});
