import { fakeBrowser } from '#imports';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { importBackup, previewBackup, undoLastImport } from '../../../lib/backup/import';
import { db } from '../../../lib/store/db';
import { changeMarks, setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import type { Mark } from '../../../lib/store/rows';
import { saveTopic } from '../../../lib/store/topic-change';
import { REACHES } from '../../../lib/topics/topic';
import { makePaper } from '../delivery/world';
import { resetDatabase } from '../store/database';
import { changes, paperIds } from '../store/mark-changes';
import { makeTopic, makeBackup, findIds, readState, withoutMoments, makeProfile } from './profile';

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

describe('importing', () => {
  it('lets the newer mark win, and keeps both notes where they differ', async () => {
    await setMark('1.1', 'starredAt', true, 10);
    await setMark('1.2', 'starredAt', true, 10);
    await setNote('1.3', 'Mine.', 10);
    await setNote('1.4', 'Mine, and only here.', 10);
    await setNote('1.5', 'The same.', 10);
    const marks: Mark[] = [
      { paperId: '1.1', updatedAt: 9 },
      { paperId: '1.2', updatedAt: 11 },
      { paperId: '1.3', note: 'Theirs.', updatedAt: 11 },
      { paperId: '1.4', starredAt: 11, updatedAt: 11 },
      { paperId: '1.5', note: 'The same.', updatedAt: 10 },
      { paperId: '1.6', starredAt: 3, updatedAt: 3 },
    ];
    expect(await previewBackup(makeBackup({ marks }), 100)).toMatchObject({
      newMarks: 1,
      changedMarks: 3,
      joinedNotes: 1,
      sameMarks: 2,
    });
    await importBackup(makeBackup({ marks }), true, 100);
    expect(await db.marks.toArray()).toEqual([
      { paperId: '1.1', starredAt: 10, updatedAt: 10 },
      { paperId: '1.2', updatedAt: 11 },
      { paperId: '1.3', note: 'Mine.\n\n---\n\nTheirs.', updatedAt: 100 },
      { paperId: '1.4', note: 'Mine, and only here.', starredAt: 11, updatedAt: 100 },
      { paperId: '1.5', note: 'The same.', updatedAt: 10 },
      { paperId: '1.6', starredAt: 3, updatedAt: 3 },
    ]);
  });

  it('does what its preview says, and the preview does nothing', async () => {
    const markOf = fc.record({
      paperId: fc.constantFrom('1.1', '1.2', '1.3', '1.4'),
      updatedAt: fc.nat(20),
      starredAt: fc.integer({ min: 1, max: 20 }),
      note: fc.constantFrom('a', 'b', 'a b'),
    });
    const topicOf = fc
      .record({
        id: fc.constantFrom('t1', 't2', 't3'),
        updatedAt: fc.nat(20),
        name: fc.constantFrom('A', 'B'),
        filter: fc.constantFrom('', 'paper'),
        meaning: fc.option(
          fc.record({
            phrase: fc.constantFrom('', 'flow'),
            likeIds: fc.subarray(['1.1', '1.2']),
            reach: fc.constantFrom(...REACHES),
          }),
          { nil: undefined },
        ),
      })
      .map(({ meaning, id, ...more }) => makeTopic(id, { ...more, ...(meaning && { meaning }) }));
    const topicsOf = fc.uniqueArray(topicOf, { selector: ({ id }) => id, maxLength: 3 });
    const steps = fc.array(fc.tuple(paperIds, changes, fc.nat(20)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(markOf, { maxLength: 6 }),
        topicsOf,
        topicsOf,
        async (history, marks, own, topics) => {
          await Promise.all([db.marks.clear(), db.topics.clear(), db.imports.clear()]);
          for (const topic of own) await saveTopic(topic, topic.updatedAt);
          for (const [ids, change, at] of history) await changeMarks(ids, change, at);
          const before = await readState();
          const preview = await previewBackup(makeBackup({ marks, topics }), 50);
          expect(await readState()).toEqual(before);
          expect(await importBackup(makeBackup({ marks, topics }), true, 50)).toEqual({
            ...preview,
            areSettingsLate: false,
          });
          const asked = (await db.topics.toArray()).map(({ name, filter, meaning }) => ({ name, filter, meaning }));
          for (const { name, filter, meaning, updatedAt, id } of topics) {
            const known = own.find((topic) => topic.id === id);
            if (!known || known.updatedAt < updatedAt) expect(asked).toContainEqual({ name, filter, meaning });
          }
          const after = new Map((await db.marks.toArray()).map((mark) => [mark.paperId, mark]));
          for (const { paperId, note } of [...before.marks, ...marks]) {
            if (note !== undefined) expect(after.get(paperId)?.note).toContain(note);
          }
          await undoLastImport(60);
          expect(withoutMoments(await readState())).toEqual(withoutMoments(before));
          expect(await undoLastImport(70)).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a topic of which the name has gone over from one to another, whichever comes first', async () => {
    await saveTopic(makeTopic('a'), 10);
    const topics = [
      makeTopic('b', { name: 'a', filter: 'paper a' }),
      makeTopic('a', { name: 'New', filter: 'new', updatedAt: 11 }),
    ];
    await importBackup(makeBackup({ topics }), true, 100);
    expect((await db.topics.orderBy('order').toArray()).map(({ name }) => name)).toEqual(['New', 'a']);
  });

  it('takes newer topics in their place, new ones at the end, none twice, and no more than there is room for', async () => {
    await saveTopic(makeTopic('a'), 10);
    await saveTopic(makeTopic('b'), 10);
    const topics = [
      makeTopic('a', { name: 'Newer', updatedAt: 11 }),
      makeTopic('b', { name: 'Older', updatedAt: 9 }),
      makeTopic('c'),
      makeTopic('other', { name: 'b', filter: 'paper b' }),
    ];
    expect(await importBackup(makeBackup({ topics }), true, 100)).toMatchObject({ newTopics: 1, changedTopics: 1 });
    const names = (await db.topics.orderBy('order').toArray()).map(({ name }) => name);
    expect(names).toEqual(['Newer', 'b', 'c']);
    const many = Array.from({ length: 100 }, (_, i) => makeTopic(`n${i}`));
    expect(await importBackup(makeBackup({ topics: many }), true)).toMatchObject({ newTopics: 97, leftTopics: 3 });
    expect(await db.topics.count()).toBe(100);
  });

  it('leaves papers alone that are stored', async () => {
    await makeProfile();
    const before = await db.papers.toArray();
    await importBackup(makeBackup({ papers: [makePaper('2611.00001', { title: 'Another' })] }), true);
    expect(await db.papers.toArray()).toEqual(before);
  });

  it('of ten thousand marks with their papers ends, and all are found', async () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `2611.${10_000 + i}`);
    const marks = Array.from({ length: 10_000 }, (_, i) => ({
      paperId: `2611.${10_000 + i}`,
      starredAt: i + 1,
      updatedAt: i + 1,
    }));
    await importBackup(makeBackup({ marks, papers: ids.map((id) => makePaper(id)) }), true);
    expect(await db.marks.count()).toBe(10_000);
    expect(await findIds('paper is:starred')).toEqual(ids);
  });
});
