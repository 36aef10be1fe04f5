import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { changeMarks, setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { saveTopic } from '../../../lib/store/topic-change';
import { readExchange } from '../../../lib/store/travels';
import { exchange } from '../../../lib/sync/exchange';
import { printFigure } from '../../figure';
import { CHROMIUM_QUOTAS } from './cloud';
import { makeId, makeTopic, NOW, readContent, startExchange } from './exchange-world';

describe('where there is more than the browser has room for', () => {
  it('the newest stars travel, within the quotas, and the rest stays', async () => {
    const world = await startExchange();
    const count = 8_000;
    const ids = Array.from({ length: count }, (_, n) => makeId(n));
    for (let n = 0; n < count; n += 200)
      await changeMarks(ids.slice(n, n + 200), { kind: 'starredAt', isOn: true }, NOW + n);
    await setNote(makeId(1), 'x'.repeat(9_000), NOW);
    await saveTopic(makeTopic('long', { filter: 'x'.repeat(9_000) }), NOW);
    world.time = NOW + 3600_000;
    await exchange(world);
    const row = (await readExchange())!;
    expect(row).toMatchObject({ starredCount: count, leftNotes: 1, leftTopics: 1 });
    expect(row).not.toHaveProperty('failure');
    const { marks } = await readContent(world);
    const stars = [...marks.values()].filter(({ star }) => star > 0).map(({ star }) => star);
    expect(stars.length).toBe(row.starCount);
    expect(row.starCount).toBeGreaterThan(2_500);
    // None that stays is newer than one that travels, but for those that were made at the same moment.
    expect(Math.min(...stars)).toBeGreaterThanOrEqual(NOW + count - 200 - Math.ceil(row.starCount / 200) * 200);
    expect(world.replica.mostBytes).toBeLessThan(CHROMIUM_QUOTAS.bytes * 0.9);
    expect(await db.marks.count()).toBe(count);
    printFigure(
      `${row.starCount} of ${count} stars travel, in ${world.replica.items.size} items and ${world.replica.mostBytes} bytes`,
    );

    // What is starred next takes the place of the oldest.
    await setMark('2612.00001', 'starredAt', true, world.time);
    await exchange(world);
    expect((await readContent(world)).marks.has('2612.00001')).toBe(true);
    expect(world.replica.writeCount).toBeLessThan(5);
  });
});
