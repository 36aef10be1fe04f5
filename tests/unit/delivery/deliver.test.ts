import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { db } from '../../../lib/store/db';
import { setMark } from '../../../lib/store/marks';
import { resetDatabase } from '../store/database';
import { makePaper, makeWorld, type TestWorld } from './world';

let world: TestWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeWorld('2026-11-24T09:00[Europe/Berlin]');
});

const editionOf = async (id: string): Promise<string | undefined> => (await db.papers.get(id))?.edition;

describe('a delivery', () => {
  it('brings what the lists hold into one edition and announces it once', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001', { upvotes: 3 }), makePaper('2611.00002', { upvotes: 9 })]);
    world.lists.set('2026-11-23', [makePaper('2611.00003')]);
    await deliver('tick', world);

    expect(await db.deliveries.toArray()).toMatchObject([{ date: '2026-11-24', paperCount: 3, notice: 'shown' }]);
    expect(await db.papers.where('edition').equals('2026-11-24').count()).toBe(3);
    expect(world.shown).toEqual([
      {
        id: '2026-11-24',
        notice: { title: '3 new papers', message: 'Paper 2611.00002\nPaper 2611.00001\nPaper 2611.00003' },
      },
    ]);
  });

  it('joins papers of later the same day silently', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    world.clock = world.clock.add({ hours: 4 });
    world.lists.set('2026-11-24', [makePaper('2611.00001'), makePaper('2611.00002')]);
    await deliver('tick', world);

    expect(await editionOf('2611.00002')).toBe('2026-11-24');
    expect(world.shown).toHaveLength(1);
  });

  it('keeps what a top-up finds after midnight for the next delivery, which announces it', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    world.clock = world.clock.add({ hours: 16 });
    world.lists.set('2026-11-24', [makePaper('2611.00001'), makePaper('2611.00002')]);
    await deliver('tick', world);
    expect(await editionOf('2611.00002')).toBe('');

    world.clock = world.clock.add({ hours: 8 });
    await deliver('tick', world);
    expect(await editionOf('2611.00002')).toBe('2026-11-25');
    expect(world.shown.map(({ notice }) => notice.title)).toEqual(['1 new paper', '1 new paper']);
  });

  it('says nothing when there is nothing, and speaks when the day brings something after all', async () => {
    await deliver('tick', world);
    expect(world.shown).toEqual([]);
    expect(await db.deliveries.toArray()).toMatchObject([{ date: '2026-11-24', paperCount: 0, notice: 'none' }]);

    world.clock = world.clock.add({ hours: 3 });
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    expect(world.shown).toHaveLength(1);
  });

  it('says nothing when the user wants no notification', async () => {
    world.settings.notify = 'none';
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    expect(world.shown).toEqual([]);
    expect(await editionOf('2611.00001')).toBe('2026-11-24');
  });

  it('happens at once when the user asks for it, and the chosen time then brings no second one', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    world.clock = Temporal.ZonedDateTime.from('2026-11-25T07:00[Europe/Berlin]');
    world.lists.set('2026-11-25', [makePaper('2611.00002')]);
    await deliver('user', world);
    expect(await editionOf('2611.00002')).toBe('2026-11-25');

    world.clock = Temporal.ZonedDateTime.from('2026-11-25T09:00[Europe/Berlin]');
    world.lists.set('2026-11-25', [makePaper('2611.00002'), makePaper('2611.00003')]);
    await deliver('tick', world);
    expect(world.shown.map(({ id }) => id)).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('asked for early and in vain does not use up the day', async () => {
    await deliver('tick', world);
    world.clock = Temporal.ZonedDateTime.from('2026-11-25T07:00[Europe/Berlin]');
    await deliver('user', world);
    expect(await db.deliveries.get('2026-11-25')).toBeUndefined();
  });
});

describe('a paper', () => {
  it('that is listed again is not new, keeps its edition and its marks, and gets newer votes', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001', { upvotes: 2 })]);
    await deliver('tick', world);
    await setMark('2611.00001', 'starredAt', true, 5);
    world.clock = world.clock.add({ days: 1 });
    const later = [makePaper('2611.00001', { upvotes: 82, summary: 'Late.' })];
    world.lists.set('2026-11-24', later).set('2026-11-25', later);
    await deliver('tick', world);

    const paper = await db.papers.get('2611.00001');
    expect(paper).toMatchObject({ edition: '2026-11-24', listedOn: '2026-11-24', upvotes: 82, summary: 'Late.' });
    expect(paper?.votes.map(([, votes]) => votes)).toEqual([2, 82, 82]);
    expect(await db.marks.get('2611.00001')).toMatchObject({ starredAt: 5 });
    expect(world.shown).toHaveLength(1);
  });
});

describe('five ticks at once, and the button', () => {
  it('are one delivery and one notification', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001'), makePaper('2611.00002')]);
    await Promise.all([...Array.from({ length: 5 }, () => deliver('tick', world)), deliver('user', world)]);
    expect(world.shown).toHaveLength(1);
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 2 }]);
    expect(world.asked.filter((day) => day === '2026-11-24')).toHaveLength(2);
  });
});
