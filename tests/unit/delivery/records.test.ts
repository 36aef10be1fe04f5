import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { fetchRecords } from '../../../lib/delivery/records';
import { SourceError } from '../../../lib/sources/source-error';
import { db } from '../../../lib/store/db';
import { readEdition } from '../../../lib/store/editions';
import { saveList } from '../../../lib/store/lists';
import { addTags, setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { saveRecord } from '../../../lib/store/records';
import { findPapers } from '../../../lib/store/search';
import { readWantedRecords } from '../../../lib/store/wanted-records';
import { readPaperState } from '../../../lib/store/wishes';
import { parseFilter } from '../../../lib/topics/parse';
import { resetDatabase } from '../store/database';
import { makePaper, makeWorld, type TestWorld } from './world';

let world: TestWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeWorld('2026-11-24T09:00[Europe/Berlin]');
});

const star = (id: string, now = 1): Promise<void> => setMark(id, 'starredAt', true, now);
const known = (id: string): unknown => world.records.set(id, makePaper(id, { listedOn: '2017-06-12' }));
const failureOf = async (id: string): Promise<string | undefined> => (await db.wishes.get(id))?.failure.kind;

describe('a star whose paper is not stored', () => {
  it('gets its record, which can then be found and belongs to no edition', async () => {
    known('1706.03762');
    await star('1706.03762');
    await fetchRecords(world);
    expect(await readPaperState('1706.03762')).toMatchObject({
      title: 'Paper 1706.03762',
      isStarred: true,
      wish: undefined,
    });
    const { papers } = await findPapers(parseFilter('1706'), { order: 'rank', offset: 0, limit: 9 });
    expect(papers.map(({ id, edition }) => [id, edition])).toEqual([['1706.03762', 'archive']]);
    await fetchRecords(world);
    expect(world.asked).toEqual(['1706.03762']);
  });

  it('is asked for before those that have only a tag or a note, which are seen then too', async () => {
    for (const id of ['2301.00001', '2301.00002', '1706.03762', '2301.00003']) known(id);
    await setNote('2301.00001', 'From elsewhere.', 3);
    await addTags('2301.00002', ['later'], 3);
    await setMark('2301.00003', 'readAt', true, 3);
    await star('1706.03762');
    await fetchRecords(world);
    expect(world.asked).toEqual(['1706.03762', '2301.00001', '2301.00002']);
    const { papers } = await findPapers(parseFilter('tag:later'), { order: 'rank', offset: 0, limit: 9 });
    expect(papers.map(({ id }) => id)).toEqual(['2301.00002']);
    expect(await readWantedRecords()).toEqual([]);
  });

  it('is asked for no more once the star is gone', async () => {
    await star('1706.03762');
    await setMark('1706.03762', 'starredAt', false);
    await fetchRecords(world);
    expect(world.asked).toEqual([]);
  });

  it('that the source does not know is asked for once a day, and none of the others waits for it', async () => {
    known('2301.00001');
    await star('1706.03762', 2);
    await star('2301.00001', 1);
    await fetchRecords(world);
    expect([world.asked, await failureOf('1706.03762')]).toEqual([['1706.03762', '2301.00001'], 'unknown']);
    world.clock = world.clock.add({ hours: 12 });
    await fetchRecords(world);
    expect(world.asked).toHaveLength(2);
    world.clock = world.clock.add({ hours: 12 });
    known('1706.03762');
    await fetchRecords(world);
    expect([world.asked.length, await db.wishes.count()]).toEqual([3, 0]);
  });
});

describe('a source that does not answer', () => {
  it.each(['offline', 'unreachable', 'timeout', 'server'] as const)(
    '(%s) is asked once in a row, and again at the next tick',
    async (kind) => {
      world.records.set('1706.03762', new SourceError(kind, 'no'));
      await star('1706.03762', 2);
      await star('2301.00001', 1);
      await fetchRecords(world);
      expect([world.asked, await failureOf('1706.03762')]).toEqual([['1706.03762'], kind]);
      known('1706.03762');
      world.clock = world.clock.add({ hours: 1 });
      await fetchRecords(world);
      expect((await readPaperState('1706.03762')).title).toBe('Paper 1706.03762');
    },
  );

  it('and asks for patience is given it, by every star, and also when it told a run', async () => {
    world.records.set('1706.03762', new SourceError('rate-limit', '429', 600));
    await star('1706.03762');
    await fetchRecords(world);
    await star('2301.00001');
    await fetchRecords(world);
    expect(world.asked).toEqual(['1706.03762']);
    expect(await db.wishes.get('2301.00001')).toMatchObject({
      failure: { kind: 'rate-limit', retryAt: world.clock.add({ minutes: 10 }).epochMilliseconds },
    });
    world.clock = world.clock.add({ minutes: 11 });
    known('1706.03762');
    known('2301.00001');
    await fetchRecords(world);
    expect(await readWantedRecords()).toEqual([]);

    world.lists.set('2026-11-24', new SourceError('rate-limit', '429', 600));
    await deliver('user', world);
    world.asked.length = 0;
    await star('2301.00009');
    await fetchRecords(world);
    expect([world.asked, await failureOf('2301.00009')]).toEqual([[], 'rate-limit']);
  });

  it('and asked for patience while the clock was ahead is asked at once when it was set back', async () => {
    const setBack = (): void => void (world.clock = world.clock.subtract({ hours: 48 }));
    world.records.set('1706.03762', new SourceError('rate-limit', '429', 600));
    await star('1706.03762');
    await fetchRecords(world);
    setBack();
    known('1706.03762');
    await fetchRecords(world);
    expect(await readWantedRecords()).toEqual([]);

    world.lists.set('2026-11-22', new SourceError('rate-limit', '429', 600));
    await deliver('user', world);
    setBack();
    known('2301.00001');
    await star('2301.00001');
    await fetchRecords(world);
    expect(await readWantedRecords()).toEqual([]);
  });

  it('and was asked in vain while the clock was ahead is asked at once when it was set back', async () => {
    await star('1706.03762');
    await fetchRecords(world);
    expect(await failureOf('1706.03762')).toBe('unknown');
    world.clock = world.clock.subtract({ hours: 48 });
    known('1706.03762');
    await fetchRecords(world);
    expect(await readWantedRecords()).toEqual([]);
  });

  it('and keeps failing is asked less and less often', async () => {
    world.records.set('1706.03762', new SourceError('server', '500'));
    await star('1706.03762');
    for (let tick = 0; tick < 24; tick += 1) {
      await fetchRecords(world);
      world.clock = world.clock.add({ hours: 1 });
    }
    expect(world.asked).toHaveLength(8);
  });

  it('is not asked without permission', async () => {
    world.isAllowed = false;
    await star('1706.03762');
    await fetchRecords(world);
    expect([world.asked, await failureOf('1706.03762')]).toEqual([[], 'permission']);
  });
});

describe('a list that brings a paper whose record was fetched', () => {
  it('does not make it new, but tells its day', async () => {
    known('2611.00001');
    await star('2611.00001');
    await fetchRecords(world);
    world.lists.set('2026-11-24', [makePaper('2611.00001', { upvotes: 9 }), makePaper('2611.00002')]);
    await deliver('tick', world);
    expect((await readEdition('2026-11-24')).papers.map(({ id }) => id)).toEqual(['2611.00002']);
    expect(world.shown.map(({ notice }) => notice.title)).toEqual(['1 new paper']);
    const paper = await db.papers.get('2611.00001');
    expect(paper).toMatchObject({ edition: 'archive', listedOn: '2026-11-24', upvotes: 9 });
    expect(paper).not.toHaveProperty('isUnlisted');
  });

  it('keeps its day from records that come later', async () => {
    const list = { source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper('2611.00001')], droppedCount: 0 };
    await saveList(list);
    await saveRecord(makePaper('2611.00001', { listedOn: '2026-10-01', upvotes: 5 }), 2);
    expect(await db.papers.get('2611.00001')).toMatchObject({ edition: '', listedOn: '2026-11-24', upvotes: 5 });
  });
});
