import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { deleteTopic, saveTopic } from '../../../lib/store/topic-change';
import { readTopics } from '../../../lib/store/topics';
import { exchange } from '../../../lib/sync/exchange';
import { printFigure } from '../../figure';
import { killAtStep } from '../faults/kill';
import {
  makeId,
  makeTopic,
  NOW,
  readContent,
  startExchange,
  writeElsewhere,
  writeMoment,
  type TestExchange,
} from './exchange-world';

describe('a worker that is killed at any step of an exchange', () => {
  /** Both sides have news. */
  async function prepare(): Promise<TestExchange> {
    const world = await startExchange();
    for (const n of [1, 2, 3]) await setMark(makeId(n), 'starredAt', true, NOW - 90);
    await saveTopic(makeTopic('a'), NOW - 90);
    await exchange(world);
    await setMark(makeId(1), 'starredAt', false, NOW - 80);
    await setNote(makeId(4), 'Mine.', NOW - 70);
    await deleteTopic('a', NOW);
    writeElsewhere(world, 'marks', makeId(2), `-${writeMoment(NOW - 60)}`);
    writeElsewhere(world, 'marks', makeId(5), writeMoment(NOW - 50));
    writeElsewhere(world, 'notes', makeId(4), ['Theirs.', NOW - 40, { abcdef: 1 }]);
    world.replica.items.set('notes-0', '"rubbish"');
    return world;
  }

  it('has lost nothing, and the next exchange completes it', async () => {
    let step = 1;
    for (let hasDied = true; hasDied; step += 1) {
      const world = await prepare();
      ({ hasDied } = await killAtStep(step, world, (mortal) => exchange(mortal)));
      await exchange(world);
      const content = await readContent(world);
      const when = `killed at step ${step}`;
      const shown = (await db.marks.toArray()).filter(({ starredAt }) => starredAt !== undefined);
      expect(
        shown.map(({ paperId }) => paperId),
        when,
      ).toEqual([makeId(3), makeId(5)]);
      expect((await db.marks.get(makeId(4)))?.note, when).toBe('Theirs.\n\n---\n\nMine.');
      expect(await readTopics(), when).toEqual([]);
      const stars = [...content.marks.values()].filter(({ star }) => star > 0).map(({ paperId }) => paperId);
      expect(stars.toSorted(), when).toEqual([makeId(3), makeId(5)]);
      expect(content.marks.get(makeId(4))?.note?.text, when).toBe('Theirs.\n\n---\n\nMine.');
      expect(content.topics.get('a'), when).not.toHaveProperty('topic');
      expect(content.droppedCount, when).toBe(0);
    }
    printFigure(`an exchange: killed at each of ${step - 2} steps, completed by the next each time`);
    expect(step).toBeGreaterThan(10);
  });
});
