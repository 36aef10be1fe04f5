import { expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { db } from '../../../lib/store/db';
import { resetDatabase } from '../store/database';
import { makePaper, makeWorld } from './world';

it('announces nothing of a date that is over, when a worker has died before it did', async () => {
  await resetDatabase();
  const world = makeWorld('2026-11-24T09:00[Europe/Berlin]');
  world.lists.set('2026-11-24', [makePaper('2611.00001')]);
  await deliver('tick', world);
  world.shown.length = 0;
  await db.deliveries.update('2026-11-24', { notice: 'due' });
  world.clock = world.clock.add({ hours: 16 });
  await deliver('tick', world);
  expect([world.shown, (await db.deliveries.get('2026-11-24'))?.notice]).toEqual([[], 'missed']);
  world.lists.set('2026-11-25', [makePaper('2611.00002')]);
  world.clock = world.clock.add({ hours: 8 });
  await deliver('tick', world);
  expect(world.shown.map(({ id }) => id)).toEqual(['2026-11-25']);
});
