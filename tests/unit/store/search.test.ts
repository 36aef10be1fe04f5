import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { setMark, setTags } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { findPapers, summarizeMatches } from '../../../lib/store/search';
import { parseFilter } from '../../../lib/topics/parse';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';
import { find, store } from './searching';

beforeEach(resetDatabase);

describe('a search', () => {
  it('puts a title before an abstract, the word itself before a longer one, and the newer of equals first', async () => {
    await store([makePaper('1.1', { abstract: 'On flow.' })], '2026-11-20');
    await store([makePaper('1.2', { abstract: 'On flow.' })], '2026-11-21');
    await store([makePaper('1.3', { title: 'Flow' }), makePaper('1.4', { abstract: 'On flowers.' })], '2026-11-19');
    expect(await find('flow')).toEqual(['1.3', '1.2', '1.1', '1.4']);
    expect(await find('flow', 'date')).toEqual(['1.2', '1.1', '1.4', '1.3']);
  });

  it('orders by votes where it is asked to', async () => {
    await store([
      makePaper('1.1', { upvotes: 3 }),
      makePaper('1.2', { upvotes: 30 }),
      makePaper('1.3', { upvotes: 9 }),
    ]);
    expect(await find('paper', 'votes')).toEqual(['1.2', '1.3', '1.1']);
  });

  it('tells papers that are older than any list apart by their days', async () => {
    await store([makePaper('1.1', { upvotes: 9 })], '2006-02-28');
    await store([makePaper('1.2')], '2026-11-20');
    await store([makePaper('1.3')], '1999-12-31');
    await store([makePaper('1.4')], '2017-06-12');
    expect(await find('paper', 'date')).toEqual(['1.2', '1.4', '1.1', '1.3']);
    const { papers } = await findPapers(parseFilter('paper'), { order: 'trending', offset: 0, limit: 2 });
    expect(papers.map(({ id }) => id)).toEqual(['1.2', '1.1']);
  });

  it('gives one page of many results, and says how many there are', async () => {
    await store(Array.from({ length: 50 }, (_, i) => makePaper(`1.${i}`, { upvotes: i })));
    const { total, papers } = await findPapers(parseFilter('paper'), { order: 'votes', offset: 10, limit: 5 });
    expect([total, papers.map((paper) => paper.upvotes)]).toEqual([50, [39, 38, 37, 36, 35]]);
  });

  it('follows what the reader does', async () => {
    await store([makePaper('1.1'), makePaper('1.2')]);
    await setMark('1.1', 'starredAt', true);
    await setMark('1.2', 'readAt', true);
    expect(await find('is:starred')).toEqual(['1.1']);
    expect(await find('paper is:unread')).toEqual(['1.1']);
    await setMark('1.1', 'starredAt', false);
    expect(await find('is:starred')).toEqual([]);
  });

  it('follows what the reader writes, also to a paper that is listed again with other words', async () => {
    await store([makePaper('1.1'), makePaper('1.2')]);
    await setNote('1.1', 'Try the *sampler*.');
    await setTags('1.2', ['To read', 'Sampling']);
    await setNote('9.9', 'The sampler of a paper that is not stored.');
    expect(await find('note:sampler')).toEqual(['1.1']);
    expect(await find('tag:"to read"')).toEqual(['1.2']);
    expect(await find('has:note OR has:tag')).toEqual(['1.2', '1.1']);
    expect(await find('sampler OR sampling')).toEqual([]);
    await store([makePaper('1.1', { title: 'New name' })], '2026-11-24', 2);
    expect(await find('note:sampler new')).toEqual(['1.1']);
    await setNote('1.1', '');
    expect(await find('has:note')).toEqual([]);
  });
});

describe('a paper that is listed again', () => {
  it('is found by its late keywords, and no longer by words that it lost', async () => {
    await store([makePaper('1.1', { title: 'Old name' })]);
    await store([makePaper('1.1', { title: 'New name', keywords: ['rectified flow'] })], '2026-11-24', 2);
    expect(await find('keyword:"rectified flow"')).toEqual(['1.1']);
    expect(await find('new')).toEqual(['1.1']);
    expect(await find('old')).toEqual([]);
  });

  it('is asked about its votes as they are now', async () => {
    await store([makePaper('1.1', { upvotes: 2 })]);
    await store([makePaper('1.1', { upvotes: 40 })], '2026-11-24', 2);
    expect(await find('upvotes:>20')).toEqual(['1.1']);
    expect(await db.batches.count()).toBe(1);
  });
});

describe('in a library of several rows of facts', () => {
  it('an old paper is found by its new votes and words, and a new one gets a number of its own', async () => {
    const many = Array.from({ length: 2100 }, (_, i) => makePaper(`1.${i}`));
    for (let i = 0; i < many.length; i += 700) await store(many.slice(i, i + 700));
    await store(
      [makePaper('1.3', { upvotes: 40 }), makePaper('1.1500', { title: 'Renamed' }), makePaper('2.1')],
      '2026-11-24',
      2,
    );
    expect(await find('upvotes:>20')).toEqual(['1.3']);
    expect(await find('renamed')).toEqual(['1.1500']);
    expect(await find('id:2.1')).toEqual(['2.1']);
    expect((await findPapers(parseFilter('paper'), { order: 'date', offset: 0, limit: 1 })).total).toBe(2101);
  });
});

describe('what a topic’s filter would find', () => {
  it('is summed up: how much, how much a week of late, and the newest', async () => {
    await store([makePaper('1.1', { title: 'Agents' })], '2026-01-05');
    for (const [i, day] of ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].entries()) {
      await store([makePaper(`2.${i}`, { title: 'Agents' })], day);
    }
    const { total, perWeek, newest } = await summarizeMatches(
      parseFilter('agent'),
      Temporal.PlainDate.from('2026-11-24'),
    );
    expect([total, perWeek]).toEqual([5, 0.5]);
    expect(newest.map((paper) => paper.id)).toEqual(['2.3', '2.2', '2.1', '2.0', '1.1']);
  });
});
