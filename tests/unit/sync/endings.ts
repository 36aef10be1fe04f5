import { expect } from 'vitest';
import { BROWSER_ROOM } from '../../../lib/sync/room';
import type { Random } from '../../feed/random';
import { mark } from './installation';
import { exchange, PAPERS, settleDown, type World } from './world';

const YEAR_MS = 365 * 24 * 3600_000;

/** Whose clock is ahead changes every star, and whose clock is behind changes it back within a second: that counts. */
export async function answerAtOnce(world: World): Promise<void> {
  const { computers, cloud, room } = world;
  const bySkew = [...computers.keys()].toSorted((a, b) => computers[a]!.skew - computers[b]!.skew);
  const toggle = (who: number): void => {
    for (const paperId of PAPERS) {
      const isOn = computers[who]!.marks.get(paperId)?.starredAt === undefined;
      mark(computers[who]!, paperId, { kind: 'starredAt', isOn }, world.now);
    }
  };
  const [slow = 0, fast = 0] = [bySkew[0], bySkew.at(-1)];
  toggle(fast);
  await exchange(world, fast);
  while (cloud.send(fast));
  while (cloud.receive(slow));
  world.now += 500;
  await exchange(world, slow);
  toggle(slow);
  const said = new Map(
    PAPERS.map((paperId) => [paperId, computers[slow]!.marks.get(paperId)?.starredAt !== undefined]),
  );
  await settleDown(world);
  if (room !== BROWSER_ROOM) return;
  for (const { marks } of computers) {
    for (const [paperId, isOn] of said) expect(marks.get(paperId)?.starredAt !== undefined, paperId).toBe(isOn);
  }
}

/**
 * One of them takes back what all know. One, who knows nothing of it, is away for more than a year and goes on reading;
 * meanwhile the others meet often, so that what travels no longer has gone.
 */
export async function takeBack(world: World, random: Random): Promise<void> {
  const { computers, cloud, room } = world;
  // Longer than clocks are apart: what is taken back now is taken back after all that was made.
  world.now += 3600_000;
  const away = computers.length - 1;
  const present = computers.slice(0, away);
  const who = random.int(0, away - 1);
  const computer = computers[who]!;
  const starred = [...computer.marks.values()].filter(({ starredAt }) => starredAt !== undefined);
  const noted = [...computer.marks.values()].filter(({ note }) => note !== undefined);
  const topics = [...computer.topics.keys()];
  for (const { paperId } of starred) mark(computer, paperId, { kind: 'starredAt', isOn: false }, world.now);
  for (const { paperId } of noted) mark(computer, paperId, { kind: 'setNote', note: '' }, world.now);
  computer.topics.clear();
  for (const passed of [60_000, YEAR_MS / 2, YEAR_MS, 60_000]) {
    world.now += passed;
    for (let round = 0; round < 3; round += 1) {
      for (const i of present.keys()) {
        world.now += 60_000;
        await exchange(world, i);
        while (cloud.send(i));
        for (const other of present.keys()) while (cloud.receive(other));
      }
    }
  }
  for (const { paperId } of starred) mark(computers[away]!, paperId, { kind: 'readAt', isOn: true }, world.now);
  await settleDown(world);
  // Who made it knows it for good; the others as far as there is room to tell them.
  for (const { marks, topics: left } of room === BROWSER_ROOM ? computers : [computer]) {
    for (const { paperId } of starred) expect(marks.get(paperId)?.starredAt, paperId).toBeUndefined();
    // What somebody else has written and had no room to tell was not taken back.
    if (room === BROWSER_ROOM) {
      for (const { paperId } of noted) expect(marks.get(paperId)?.note, paperId).toBeUndefined();
    }
    for (const id of topics) expect(left.has(id), id).toBe(false);
  }
}
