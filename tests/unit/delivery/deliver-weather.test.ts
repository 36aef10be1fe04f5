import { beforeEach, describe, expect, it } from 'vitest';
import { deliver, deliverWithAccess } from '../../../lib/delivery/deliver';
import { SourceError } from '../../../lib/sources/source-error';
import { db } from '../../../lib/store/db';
import { resetDatabase } from '../store/database';
import { makePaper, makeWorld, type TestWorld } from './world';

let world: TestWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeWorld('2026-11-24T09:00[Europe/Berlin]');
});

const lastRun = async () => (await db.runs.toCollection().last())!;

describe('bad weather', () => {
  it('is stored in words, loses nothing, and the next tick delivers', async () => {
    world.lists.set('2026-11-23', [makePaper('2611.00003')]);
    world.lists.set('2026-11-24', new SourceError('server', '500: broken'));
    await deliver('tick', world);
    expect(await lastRun()).toMatchObject({ failure: { kind: 'server', detail: '500: broken' } });
    expect(await db.deliveries.count()).toBe(0);

    world.clock = world.clock.add({ hours: 1 });
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    expect((await lastRun()).failure).toBeUndefined();
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 2, notice: 'shown' }]);
  });

  it('just after waking, before the network is up, brings one early check', async () => {
    world.lists.set('2026-11-24', new SourceError('offline', 'Failed to fetch'));
    await deliver('startup', world);
    world.clock = world.clock.add({ minutes: 2 });
    await deliver('tick', world);
    expect(world.hastenedCount).toBe(1);
    world.clock = world.clock.add({ hours: 9 });
    await deliver('tick', world);
    expect(world.hastenedCount).toBe(2);
  });

  it('of another kind, or seen by whoever pressed the button, brings no early check', async () => {
    world.lists.set('2026-11-24', new SourceError('server', '500: broken'));
    await deliver('tick', world);
    world.clock = world.clock.add({ hours: 3 });
    world.lists.set('2026-11-24', new SourceError('unreachable', 'Failed to fetch'));
    await deliver('user', world);
    expect(world.hastenedCount).toBe(0);
  });

  it('on an older list does not hold the new one back', async () => {
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    world.lists.set('2026-11-22', new SourceError('unreadable', 'a web page'));
    world.lists.set('2026-11-21', [makePaper('2611.00004')]);
    await deliver('tick', world);
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 2 }]);
    expect(await lastRun()).toMatchObject({ failure: { kind: 'unreadable' } });
  });

  it('of a rate limit is waited out, also by the button', async () => {
    world.lists.set('2026-11-24', new SourceError('rate-limit', '429', 190));
    await deliver('tick', world);
    expect(world.asked).toHaveLength(1);
    await deliver('user', world);
    expect(world.asked).toHaveLength(1);
    world.clock = world.clock.add({ seconds: 190 });
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    expect(world.shown).toHaveLength(1);
  });

  it('without permission asks nobody and says so', async () => {
    world.isAllowed = false;
    await deliver('tick', world);
    expect(world.asked).toEqual([]);
    expect(await lastRun()).toMatchObject({ failure: { kind: 'permission' } });
  });

  it('without permission is over when that is given back, and nobody is asked where it was not missed', async () => {
    world.isAllowed = false;
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    world.isAllowed = true;
    await deliverWithAccess(world);
    expect(world.shown).toHaveLength(1);
    world.asked.length = 0;
    await deliverWithAccess(world);
    expect(world.asked).toEqual([]);
  });

  it('is none when the source’s day has not begun', async () => {
    world.lists.set('2026-11-24', new SourceError('ahead', '400'));
    world.lists.set('2026-11-23', [makePaper('2611.00003')]);
    await deliver('tick', world);
    expect((await lastRun()).failure).toBeUndefined();
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 1 }]);
  });

  it('of the notification system fails no delivery', async () => {
    world.showNotice = async () => {
      throw new Error('no notifications here');
    };
    world.lists.set('2026-11-24', [makePaper('2611.00001')]);
    await deliver('tick', world);
    expect(await db.deliveries.toArray()).toMatchObject([{ paperCount: 1, notice: 'failed' }]);
  });
});
