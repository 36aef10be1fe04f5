import { fakeBrowser } from '#imports';
import { describe, expect, it } from 'vitest';
import { startHistory } from '../../../lib/store/jobs';
import { setMark, setTags } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { dropIndex } from '../../../lib/store/reindex';
import { printFigure } from '../../figure';
import { createRandom, type Random } from '../../feed/random';
import type { TestHistoryWorld } from '../delivery/history-world';
import { resetDatabase } from '../store/database';
import { expectUnharmed, expectWhole, remember } from './invariants';
import { killAtStep } from './kill';
import { addMeaning, addTopic, makeOwn, makeWorkPaper, makeWorkWorld, wake } from './work-world';

/** `npm run soak` asks for more lives. */
const LIVES = 10 * Number(process.env['PAPERBOY_SOAK'] ?? 1);
const KILLS_A_LIFE = 20;
/** A tick with nothing but a delivery has a hundred steps or more, one with all that there is three times as many. */
const MOST_STEPS = [150, 350];

const DEEDS: ((random: Random, world: TestHistoryWorld) => unknown)[] = [
  (random) => setMark(drawId(random), 'starredAt', random.chance(0.7), random.int(1, 1000)),
  (random) => setMark(drawId(random), 'hiddenAt', random.chance(0.7), random.int(1, 1000)),
  (random) => setTags(drawId(random), random.chance(0.7) ? ['later', 'Flow'] : [], random.int(1, 1000)),
  (random) => setNote(drawId(random), `On *flow*, ${random.hex(4)}`, random.int(1, 1000)),
  (random) => addTopic(random.pick(['flow', 'read', 'votes']), random.pick(['flow -sparse', 'speech', 'upvotes:>5'])),
  (random) =>
    addMeaning(random.pick(['meant', 'read']), random.pick(['agents flow', 'speech']), random.pick(['', 'is:unread'])),
  () => startHistory(1),
  // As after an update that makes the index anew.
  dropIndex,
  // Away for a month, as far as the lists go; and old papers may go.
  (random, world) => {
    if (random.chance(0.3) && world.clock.month < 8) world.clock = world.clock.add({ days: 30 });
    world.settings.keeps = random.pick(['days90', 'all']);
  },
  // A list says it in other words, or with more votes.
  (random, world) => {
    const day = world.clock.toPlainDate().toString();
    const known = makeWorkPaper(random.int(0, 40), { title: `On agents, ${random.hex(4)}`, upvotes: 50 });
    world.lists.set(day, [...((world.lists.get(day) as ReturnType<typeof makeWorkPaper>[] | undefined) ?? []), known]);
  },
];

/** A paper's id; now and then that of one which no list has brought and whose record can be had. */
const drawId = (random: Random): string => makeWorkPaper(random.int(0, 60)).id;

/** Day after day the worker is killed, sometimes again and again, and the tick that is let live completes the day. */
async function live(seed: number): Promise<void> {
  const random = createRandom(seed, 'kills');
  fakeBrowser.reset();
  await resetDatabase();
  const world = makeWorkWorld();
  for (let n = 0; n <= 60; n += 1) world.records.set(makeWorkPaper(n).id, makeWorkPaper(n));
  await makeOwn();
  for (let kills = 0; kills < KILLS_A_LIFE;) {
    while (random.chance(0.7)) await random.pick(DEEDS)(random, world);
    const memory = await remember();
    const when = `life ${seed}, after ${kills} deaths`;
    do {
      const { hasDied } = await killAtStep(random.int(1, random.pick(MOST_STEPS)), world, wake);
      if (hasDied) kills += 1;
      await expectUnharmed(memory, world, when);
      world.clock = world.clock.add({ hours: 1 });
    } while (kills < KILLS_A_LIFE && random.chance(0.3));
    await wake(world);
    await expectUnharmed(memory, world, `${when}, completed`);
    await expectWhole(world, when);
    world.clock = world.clock.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' });
  }
  expect(world.shown.length).toBeGreaterThan(5);
}

describe('a worker that is killed at random moments', () => {
  it(`${LIVES * KILLS_A_LIFE} of them, over everything that it does, has harmed nothing and completes it`, async () => {
    for (let seed = 1; seed <= LIVES; seed += 1) await live(seed);
    printFigure(`${LIVES * KILLS_A_LIFE} kills at random moments in ${LIVES} lives, all survived`);
  }, 1_800_000);
});
