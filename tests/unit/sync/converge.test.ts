import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSER_ROOM, type Room } from '../../../lib/sync/room';
import { printFigure } from '../../figure';
import { createRandom } from '../../feed/random';
import { answerAtOnce, takeBack } from './endings';
import { expectAgreement, expectLastWord, expectNothingLost } from './expectations';
import { happen, lives, type Life } from './happenings';
import { mark } from './installation';
import { createTally, createWorld, PAPERS, settleDown, SMALL_ROOM, START } from './world';

/** `npm run soak` asks for more. */
const RUNS = 200 * Number(process.env['PAPERBOY_SOAK'] ?? 1);

const tally = createTally();

async function live({ seed, count, happenings }: Life, hasSkew: boolean, room: Room): Promise<void> {
  const world = createWorld(seed, count, hasSkew, room, tally);
  for (const { who, what, seed: own } of happenings)
    await happen(world, who % count, what, createRandom(seed, own, what));
  await settleDown(world);
  expectAgreement(world);
  expectNothingLost(world);
  if (!hasSkew && room === BROWSER_ROOM) expectLastWord(world);
  await answerAtOnce(world);
  expectAgreement(world);
  await takeBack(world, createRandom(seed, 'end'));
  expectAgreement(world);
  tally.lives += 1;
}

describe('computers that share one area, whatever happens in whatever order', () => {
  it.each([
    ['agree in the end, lose nothing and bring nothing back', false, BROWSER_ROOM],
    ['do so with clocks that are minutes apart', true, BROWSER_ROOM],
    ['agree on what travels where hardly anything has room, and keep the rest', true, SMALL_ROOM],
  ] as const)(
    '%s',
    async (_, hasSkew, room) => {
      await fc.assert(
        fc.asyncProperty(lives, (life) => live(life, hasSkew, room)),
        // To shrink a life of a hundred happenings takes minutes; its seed brings it back.
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    1_800_000,
  );

  afterAll(() => {
    const { lives: count, happenings: all, exchanges, deaths, refused, rounds } = tally;
    printFigure(
      `${count} lives of 2 to 4 computers over one sync area: ${all} happenings, ${exchanges} exchanges, ` +
        `${deaths} of them killed and ${refused} refused; at rest after ${rounds} rounds at most`,
    );
  });
});

describe('a computer that deletes everything', () => {
  it('takes nothing from the others, who write theirs again', async () => {
    const world = createWorld(1, 3, false, BROWSER_ROOM, createTally());
    const [first, second] = world.computers;
    mark(first!, PAPERS[0]!, { kind: 'starredAt', isOn: true }, world.now);
    mark(second!, PAPERS[1]!, { kind: 'setNote', note: 'Mine.' }, world.now);
    await settleDown(world);
    // As `eraseEverything` does: it empties the area, and takes no part any more.
    const replica = world.cloud.replicas[2]!;
    await replica.remove([...replica.items.keys()]);
    while (world.cloud.send(2));
    world.computers.pop();
    await settleDown(world);
    for (const { marks } of world.computers) {
      expect(marks.get(PAPERS[0]!)?.starredAt).toBe(START);
      expect(marks.get(PAPERS[1]!)?.note).toBe('Mine.');
    }
    expect([...world.cloud.replicas[0]!.items.keys()].length).toBe(2);
  });
});
