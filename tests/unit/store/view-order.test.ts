import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../lib/store/db';
import { setMark } from '../../../lib/store/marks';
import { BEST } from '../../../lib/store/meaning/rows';
import { matchNextTopic } from '../../../lib/store/rematch';
import { readOverview } from '../../../lib/store/overview';
import { saveTopic } from '../../../lib/store/topic-change';
import { readTopicDays, type TopicDays } from '../../../lib/store/topic-days';
import { readViewTaste } from '../../../lib/store/view-order';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';
import { deliver, list, TODAY } from './viewing';

beforeEach(resetDatabase);

const HOUR = 3_600_000;

function addTopic(id: string, filter: string): Promise<void> {
  return saveTopic({ id, name: id, filter, colour: 'teal', notifies: true, isPaused: false });
}

describe('a view', () => {
  beforeEach(async () => {
    await deliver('2026-11-10', [makePaper('1.1', { title: 'Old flow' })]);
    await deliver('2026-11-19', [makePaper('1.2'), makePaper('1.3', { title: 'New flow' })]);
    await deliver('2026-11-24', [makePaper('1.4'), makePaper('1.5', { title: 'Today flow' })]);
  });

  it('has the papers of the latest edition, of seven days, or all', async () => {
    expect(await list('today')).toEqual(['1.5', '1.4']);
    expect(await list('week')).toEqual(['1.5', '1.4', '1.3', '1.2']);
    expect(await list('all')).toEqual(['1.5', '1.4', '1.3', '1.2', '1.1']);
  });

  it('of an edition is listed without a look at its papers', async () => {
    const get = vi.spyOn(db.papers, 'bulkGet');
    expect(await list('week')).toEqual(['1.5', '1.4', '1.3', '1.2']);
    expect(get).not.toHaveBeenCalled();
    get.mockRestore();
  });

  it('leaves hidden papers out of editions and topics, not out of everything', async () => {
    await addTopic('t', 'flow');
    while (await matchNextTopic());
    await setMark('1.5', 'hiddenAt', true);
    expect(await list('today')).toEqual(['1.4']);
    expect(await list('topic:t')).toEqual(['1.3', '1.1']);
    expect(await list('all')).toContain('1.5');
  });

  it('is searched by itself', async () => {
    expect(await list('week', 'rank', 'flow')).toEqual(['1.5', '1.3']);
    await setMark('1.1', 'starredAt', true);
    expect(await list('starred', 'rank', 'flow')).toEqual(['1.1']);
    expect(await list('starred', 'rank', 'paper -flow')).toEqual([]);
  });

  it('of a topic is asked afresh where its matches are not written down, and is empty where it is gone', async () => {
    await addTopic('t', 'flow');
    await addTopic('stars', 'is:starred');
    await setMark('1.2', 'starredAt', true);
    expect(await list('topic:t')).toEqual(['1.5', '1.3', '1.1']);
    expect(await list('topic:stars')).toEqual(['1.2']);
    expect(await list('topic:gone')).toEqual([]);
  });

  it('of a topic is counted by the day as it is listed, without the hidden ones', async () => {
    await addTopic('t', 'flow OR paper');
    await deliver('2026-11-25', [makePaper('1.6', { title: 'A flow' })]);
    while (await matchNextTopic());
    await setMark('1.4', 'hiddenAt', true);
    await addTopic('else', 'else');
    const hidden = vi.spyOn(db.marks, 'where');
    const [{ days }] = (await readTopicDays()) as [TopicDays];
    // The hidden papers, once for all topics.
    expect(hidden).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
    expect([...days]).toEqual([
      ['2026-11-10', 1],
      ['2026-11-19', 2],
      ['2026-11-24', 1],
      ['2026-11-25', 1],
    ]);
    for (const [day, count] of days) {
      const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      expect(await list('topic:t', 'date', `after:${day} before:${next}`)).toHaveLength(count);
    }
  });

  it('is counted as it is listed', async () => {
    await addTopic('t', 'flow');
    while (await matchNextTopic());
    for (const id of ['1.3', '1.4']) await setMark(id, 'hiddenAt', true);
    await setMark('1.2', 'starredAt', true);
    const before = await readOverview(TODAY);
    expect(before.latest).toBe('2026-11-24');
    expect(before.counts).toEqual({ today: 1, week: 2, starred: 1, all: 5 });
    expect(before.trends.get('t')?.unread).toBe(1);
    expect(before.trends.get('t')?.perWeek.slice(-3)).toEqual([1, 0, 1]);
    expect(await list('topic:t')).toEqual(['1.5', '1.1']);
    await setMark('1.5', 'readAt', true);
    expect((await readOverview(TODAY)).trends.get('t')?.unread).toBe(0);
  });

  it('is counted again after a mark without a second look at the index, and anew after a list', async () => {
    const counts: number[] = [];
    const subscription = liveQuery(() => readOverview(TODAY)).subscribe(({ counts: { starred, all } }) => {
      counts.push(starred, all);
    });
    await expect.poll(() => counts).toEqual([0, 5]);
    const facts = vi.spyOn(db.facts, 'toArray');
    await setMark('1.2', 'starredAt', true);
    await expect.poll(() => counts.slice(2)).toEqual([1, 5]);
    expect(facts).not.toHaveBeenCalled();
    facts.mockRestore();
    await deliver('2026-11-24', [makePaper('1.6')]);
    await expect.poll(() => counts.at(-1)).toBe(6);
    subscription.unsubscribe();
  });
});

/** Writes an order by taste down, as the worker does, with that of an edition. */
async function learnOrder(ids: string[], edition: string): Promise<void> {
  const papers = await db.papers.bulkGet(ids);
  await db.meaning.put({ name: 'suits', numbers: Uint32Array.from(papers, (paper) => paper!.number!) });
  await db.suited.bulkPut([BEST, edition].map((name) => ({ name, ids, reasons: [] })));
}

describe('the order', () => {
  it('by taste is that of the scores; what has none comes last as it is trending, and without scores all does', async () => {
    await deliver(
      '2026-11-23',
      ['1.1', '1.2', '1.3', '1.4', '1.5'].map((id, i) => makePaper(id, { upvotes: 40 - i })),
    );
    for (let n = 1; n <= 5; n += 1) await setMark(`1.${n}`, 'starredAt', true);
    expect(await list('all', 'taste')).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
    await learnOrder(['1.4', '1.2', '1.5'], '2026-11-23');
    expect(await list('all', 'taste')).toEqual(['1.4', '1.2', '1.5', '1.1', '1.3']);
    expect(await list('today', 'taste')).toEqual(['1.4', '1.2', '1.5', '1.1', '1.3']);
    await deliver('2026-11-23', [makePaper('1.2', { title: 'Another title', upvotes: 39 })], 2);
    expect(await list('all', 'taste')).toEqual(['1.4', '1.2', '1.5', '1.1', '1.3']);
    await setMark('1.5', 'starredAt', false);
    expect(await list('all', 'taste')).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
  });

  it('by taste is neither claimed nor there for an edition that has just come, before it is learnt', async () => {
    const old = ['1.1', '1.2', '1.3', '1.4', '1.5'];
    await deliver(
      '2026-11-23',
      old.map((id) => makePaper(id)),
    );
    for (const id of old) await setMark(id, 'starredAt', true);
    await deliver('2026-11-24', [makePaper('1.6', { upvotes: 9 }), makePaper('1.7', { upvotes: 2 })]);
    // One of them was learnt while it waited for its delivery.
    await learnOrder(['1.7', ...old], '2026-11-23');
    expect(await readViewTaste('today')).toEqual({ missing: 0, row: undefined });
    expect((await readViewTaste('all')).row?.name).toBe(BEST);
    expect(await list('today', 'taste')).toEqual(['1.6', '1.7']);
    expect(await list('all', 'taste')).toEqual(['1.7', ...old, '1.6']);
    await learnOrder(['1.7', ...old, '1.6'], '2026-11-24');
    expect((await readViewTaste('today')).row?.name).toBe('2026-11-24');
    expect(await list('today', 'taste')).toEqual(['1.7', '1.6']);
  });

  it('of what is trending weighs votes against age: two days are worth half the votes', async () => {
    await deliver('2026-11-20', [makePaper('1.1', { upvotes: 127 })]);
    await deliver('2026-11-22', [makePaper('1.2', { upvotes: 31 })]);
    await deliver('2026-11-24', [makePaper('1.3', { upvotes: 39 }), makePaper('1.4', { upvotes: 3 })]);
    expect(await list('all', 'trending')).toEqual(['1.3', '1.1', '1.2', '1.4']);
  });

  it('of what rises goes by the last two looks; what was seen once comes last', async () => {
    const look = (votes: Record<string, number>, hours: number): Promise<void> =>
      deliver(
        '2026-11-24',
        Object.entries(votes).map(([id, upvotes]) => makePaper(id, { upvotes })),
        hours * HOUR,
      );
    await look({ '1.1': 0, '1.2': 900, '1.3': 5, '1.4': 50 }, 1);
    await look({ '1.1': 20, '1.2': 901, '1.3': 5, '1.4': 40 }, 3);
    await look({ '1.5': 1000 }, 3);
    expect(await list('all', 'rising')).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
  });
});
