import { fakeBrowser } from '#imports';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '../../../lib/backup/backup';
import { finishImport, importBackup, previewBackup, undoLastImport } from '../../../lib/backup/import';
import { readBackup } from '../../../lib/backup/read-backup';
import { writeBackup } from '../../../lib/backup/write-backup';
import { deliver } from '../../../lib/delivery/deliver';
import { readSettings, saveSettings } from '../../../lib/settings';
import { db } from '../../../lib/store/db';
import { readImport } from '../../../lib/store/imports';
import { saveList } from '../../../lib/store/lists';
import { changeMarks, setMark, setNote, setTags } from '../../../lib/store/marks';
import { readTopicsOf } from '../../../lib/store/matches';
import { matchNextTopic } from '../../../lib/store/rematch';
import type { Mark } from '../../../lib/store/rows';
import { findPapers } from '../../../lib/store/search';
import { saveTopic } from '../../../lib/store/topic-change';
import { parseFilter } from '../../../lib/topics/parse';
import type { Topic } from '../../../lib/topics/topic';
import { makePaper, makeWorld } from '../delivery/world';
import { killAtStep } from '../faults/kill';
import { resetDatabase } from '../store/database';
import { changes, paperIds } from '../store/mark-changes';

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

const makeTopic = (id: string, more: Partial<Topic> = {}): Topic => ({
  id,
  name: id,
  colour: 'rust',
  filter: `paper ${id}`,
  order: 0,
  notifies: true,
  isPaused: false,
  updatedAt: 1,
  ...more,
});

const makeBackup = (more: Partial<Backup> = {}): Backup => ({
  createdAt: 0,
  settings: {},
  topics: [],
  marks: [],
  papers: [],
  ...more,
});

async function readWritten(now = 5): Promise<Backup> {
  const reading = readBackup(await writeBackup(now));
  if ('fault' in reading) throw new Error(reading.fault);
  expect(reading.droppedCount).toBe(0);
  return reading.backup;
}

async function find(query: string): Promise<string[]> {
  const { papers } = await findPapers(parseFilter(query), { order: 'date', offset: 0, limit: 5000 });
  return papers.map(({ id }) => id).toSorted();
}

/** All that an import can change. */
async function readState() {
  const [marks, topics, papers, settings] = await Promise.all([
    db.marks.toArray(),
    db.topics.toArray(),
    db.papers.toCollection().primaryKeys(),
    readSettings(),
  ]);
  return { marks, topics, papers, settings, found: await find('paper') };
}

const withoutMoments = ({ marks, topics, ...rest }: Awaited<ReturnType<typeof readState>>) => ({
  ...rest,
  // A mark that says nothing is none.
  marks: marks.map((mark) => ({ ...mark, updatedAt: 0 })).filter((mark) => Object.keys(mark).length > 2),
  topics: topics.map((topic) => ({ ...topic, updatedAt: 0 })),
});

/** A profile in which there is something of everything. */
async function makeProfile(): Promise<void> {
  const papers = [makePaper('2611.00001'), makePaper('2611.00002'), makePaper('2611.00003')];
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0, edition: '2026-11-24' });
  await setMark('2611.00001', 'starredAt', true, 10);
  await setNote('2611.00002', 'Mine.', 20);
  await setMark('2611.00003', 'readAt', true, 30);
  await saveTopic(makeTopic('a'), 40);
  await saveSettings({ time: '07:15' });
}

describe('a backup', () => {
  it('has everything of the user’s, and the papers that it is about', async () => {
    await makeProfile();
    const backup = await readWritten();
    expect(backup.marks).toEqual(await db.marks.toArray());
    expect(backup.topics).toEqual(await db.topics.toArray());
    expect(backup.settings).toEqual(await readSettings());
    expect(backup.papers).toEqual([makePaper('2611.00001'), makePaper('2611.00002')]);
  });

  it('brings everything back into an empty profile, found and matched, and never announced', async () => {
    await makeProfile();
    const backup = await readWritten();
    const before = await readState();
    await resetDatabase();
    fakeBrowser.reset();
    await importBackup(backup, true, 100);
    while (await matchNextTopic());
    const after = await readState();
    expect(withoutMoments({ ...after, papers: [], found: [] })).toEqual(
      withoutMoments({ ...before, papers: [], found: [] }),
    );
    expect(after.found).toEqual(['2611.00001', '2611.00002']);
    expect([...(await readTopicsOf(await db.papers.toArray())).keys()]).toEqual([]);

    const world = makeWorld('2026-11-24T09:00[UTC]');
    world.lists.set('2026-11-24', [makePaper('2611.00001'), makePaper('2611.00002')]);
    await deliver('tick', world);
    expect(world.shown).toEqual([]);
    expect((await db.papers.toArray()).map(({ edition }) => edition)).toEqual(['archive', 'archive']);
  });

  it('that was imported changes nothing the second time', async () => {
    await makeProfile();
    const backup = await readWritten();
    const before = await readState();
    const { changedSettings, ...counts } = await importBackup(backup, true, 100);
    expect(changedSettings).toEqual([]);
    expect({ ...counts, sameMarks: 0 }).toEqual({
      newMarks: 0,
      changedMarks: 0,
      joinedNotes: 0,
      sameMarks: 0,
      newTopics: 0,
      changedTopics: 0,
      leftTopics: 0,
      newPapers: 0,
    });
    expect(await readState()).toEqual(before);
  });
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
    const steps = fc.array(fc.tuple(paperIds, changes, fc.nat(20)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, fc.array(markOf, { maxLength: 6 }), async (history, marks) => {
        await Promise.all([db.marks.clear(), db.imports.clear()]);
        for (const [ids, change, at] of history) await changeMarks(ids, change, at);
        const before = await readState();
        const preview = await previewBackup(makeBackup({ marks }), 50);
        expect(await readState()).toEqual(before);
        expect(await importBackup(makeBackup({ marks }), true, 50)).toEqual(preview);
        const after = new Map((await db.marks.toArray()).map((mark) => [mark.paperId, mark]));
        for (const { paperId, note } of [...before.marks, ...marks]) {
          if (note !== undefined) expect(after.get(paperId)?.note).toContain(note);
        }
        await undoLastImport(60);
        expect(withoutMoments(await readState())).toEqual(withoutMoments(before));
        expect(await undoLastImport(70)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
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

  it('leaves the settings alone where it is told to', async () => {
    const backup = makeBackup({ settings: { time: '06:00' } });
    expect(await previewBackup(backup)).toMatchObject({ changedSettings: ['time'] });
    await importBackup(backup, false);
    expect(await readSettings()).toMatchObject({ time: '08:30' });
    await importBackup(backup, true);
    expect(await readSettings()).toMatchObject({ time: '06:00' });
    await undoLastImport();
    expect(await readSettings()).toMatchObject({ time: '08:30' });
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
    expect(await find('paper is:starred')).toEqual(ids);
  });
});

describe('undoing an import', () => {
  it('leaves what was changed since, and says how much', async () => {
    await setMark('1.1', 'starredAt', true, 1);
    const marks = [
      { paperId: '1.1', updatedAt: 5 },
      { paperId: '1.2', starredAt: 5, updatedAt: 5 },
    ];
    const papers = [makePaper('1.2'), makePaper('1.3'), makePaper('1.4')];
    await importBackup(makeBackup({ marks, papers, topics: [makeTopic('a'), makeTopic('b')] }), true, 10);
    await setTags('1.2', ['later'], 11);
    await saveTopic(makeTopic('a', { name: 'Changed' }), 12);
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper('1.4')], droppedCount: 0 });
    expect(await undoLastImport(20)).toEqual({ leftMarks: 1, leftTopics: 1 });
    expect(await db.marks.toArray()).toEqual([
      { paperId: '1.1', starredAt: 1, updatedAt: 20 },
      { paperId: '1.2', starredAt: 5, tags: ['later'], updatedAt: 11 },
    ]);
    expect((await db.topics.toArray()).map(({ name }) => name)).toEqual(['Changed']);
    expect(await find('paper')).toEqual(['1.2', '1.4']);
  });
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
