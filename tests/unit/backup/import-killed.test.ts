import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { importBackup, undoLastImport } from '../../../lib/backup/import';
import { finishImport } from '../../../lib/backup/import-settings';
import { readImport } from '../../../lib/store/imports';
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
      let step = 0;
      for (let hasDied = true; hasDied;) {
        step += 1;
        await resetDatabase();
        fakeBrowser.reset();
        await makeProfile();
        if (what === 'undoing') await importBackup(backup, true, 100);
        const before = await readState();
        const run = () => (what === 'importing' ? importBackup(backup, true, 100) : undoLastImport(200));
        ({ hasDied } = await killAtStep(step, {}, run));
        await finishImport();
        const after = await readState();
        const isDone = (await readImport())?.state === (what === 'importing' ? 'done' : undefined);
        if (!isDone) expect(after, `killed at step ${step}`).toEqual(before);
        else expect(after.settings.time, `killed at step ${step}`).toBe(what === 'importing' ? '06:00' : '07:15');
        expect(after.found).toEqual(
          isDone === (what === 'importing')
            ? [...new Set([...before.found, '2611.00009'])]
            : ['2611.00001', '2611.00002', '2611.00003'],
        );
        if (!hasDied) expect(isDone).toBe(true);
      }
      console.log(`${what}: killed at each of ${step - 1} steps, all or nothing each time`);
      expect(step).toBeGreaterThan(10);
    },
  );
});
