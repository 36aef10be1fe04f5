import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mark } from '../../../lib/store/rows';
import { readArea } from '../../../lib/sync/area-content';
import { joinMark } from '../../../lib/sync/mark-state';
import { BROWSER_ROOM, type Room } from '../../../lib/sync/room';
import { joinTopic } from '../../../lib/sync/topic-state';
import type { Topic } from '../../../lib/topics/topic';
import { createRandom, type Random } from '../../feed/random';
import { CHROMIUM_QUOTAS, createCloud, type Cloud } from './cloud';
import { createInstallation, exchangeOnce, mark, type Death, type Installation } from './installation';

/** `npm run soak` asks for more. */
const RUNS = 200 * Number(process.env['PAPERBOY_SOAK'] ?? 1);

/** So little that hardly anything fits, in proportion to what the browser gives. */
const SMALL_ROOM: Room = { bytes: 700, itemBytes: 200, topicBytes: 400 };
const SMALL_QUOTAS = { ...CHROMIUM_QUOTAS, bytes: 800, itemBytes: 205 };

const START = Date.UTC(2026, 10, 25);
const YEAR_MS = 365 * 24 * 3600_000;
const PAPERS = Array.from({ length: 12 }, (_, i) => `2611.${10_000 + i}`);
const TAGS = ['later', 'flow', 'Späte Wörter'];

/** One thing that happens, to one of the computers. */
const happenings = fc.record({
  who: fc.nat(9),
  what: fc.constantFrom(
    'star',
    'unstar',
    'read',
    'unread',
    'hide',
    'tag',
    'untag',
    'write',
    'rub',
    'add',
    'edit',
    'move',
    'delete',
    'exchange',
    'exchange',
    'exchange',
    'die',
    'break',
    'send',
    'send',
    'receive',
    'receive',
    'flush',
    'sleep',
  ),
  seed: fc.nat(1e6),
});

const lives = fc.record({
  seed: fc.nat(1e9),
  count: fc.integer({ min: 2, max: 4 }),
  happenings: fc.array(happenings, { minLength: 10, maxLength: 150, size: 'max' }),
});

/** What is remembered of all that was done, to be compared with what is there in the end. */
interface Truth {
  /** By paper: every time that its star was found changed on some computer, which is when an exchange looks. */
  stars: Map<string, { isOn: boolean; at: number }[]>;
  unstarred: Set<string>;
  /** Texts that were written, and those that somebody who saw them has taken away or written over. */
  texts: Map<string, string>;
  replaced: Set<string>;
  tagged: Set<string>;
  untagged: Set<string>;
  added: Set<string>;
  deleted: Set<string>;
}

interface World {
  cloud: Cloud;
  computers: Installation[];
  /** The marks as each computer had them after its last exchange. */
  shown: Map<string, Mark>[];
  now: number;
  truth: Truth;
  room: Room;
  tally: typeof tally;
}

const tally = { lives: 0, happenings: 0, exchanges: 0, deaths: 0, refused: 0, rounds: 0, mostBytes: 0 };

function createWorld(seed: number, count: number, hasSkew: boolean, room: Room): World {
  const random = createRandom(seed, 'world');
  const quotas = room === BROWSER_ROOM ? CHROMIUM_QUOTAS : SMALL_QUOTAS;
  const world: World = {
    cloud: createCloud(count, createRandom(seed, 'cloud'), () => world.now, quotas),
    computers: Array.from({ length: count }, (_, i) => createInstallation(i, hasSkew ? random.int(-5, 5) * 60_000 : 0)),
    shown: Array.from({ length: count }, () => new Map()),
    now: START,
    truth: {
      stars: new Map(),
      unstarred: new Set(),
      texts: new Map(),
      replaced: new Set(),
      tagged: new Set(),
      untagged: new Set(),
      added: new Set(),
      deleted: new Set(),
    },
    room,
    tally,
  };
  return world;
}

async function exchange(world: World, who: number, death?: Death): Promise<void> {
  const computer = world.computers[who]!;
  if (death !== 'before') noteStars(world, who);
  tally.exchanges += 1;
  try {
    await exchangeOnce(computer, world.cloud.replicas[who]!, world.now, world.room, death);
  } catch {
    // What the browser refuses is tried again by the next one.
    tally.refused += 1;
  }
  if (death !== 'before') world.shown[who] = new Map(computer.marks);
}

function noteStars(world: World, who: number): void {
  for (const [paperId, { starredAt, updatedAt }] of world.computers[who]!.marks) {
    const before = world.shown[who]!.get(paperId);
    if (before?.starredAt === starredAt) continue;
    const log = world.truth.stars.get(paperId) ?? [];
    log.push({ isOn: starredAt !== undefined, at: starredAt ?? updatedAt });
    world.truth.stars.set(paperId, log);
  }
}

/** Whatever can happen, to somebody. */
async function happen(world: World, who: number, what: string, random: Random): Promise<void> {
  const { truth, cloud } = world;
  const computer = world.computers[who]!;
  const paperId = random.pick(PAPERS);
  const time = (): number => world.now + computer.skew;
  world.now += random.int(1, 40_000);
  tally.happenings += 1;
  const topicIds = [...computer.topics.keys()];
  switch (what) {
    case 'star':
      return mark(computer, paperId, { kind: 'starredAt', isOn: true }, world.now);
    case 'unstar':
      if (computer.marks.get(paperId)?.starredAt !== undefined) truth.unstarred.add(paperId);
      return mark(computer, paperId, { kind: 'starredAt', isOn: false }, world.now);
    case 'read':
    case 'unread':
      return mark(computer, paperId, { kind: 'readAt', isOn: what === 'read' }, world.now);
    case 'hide':
      return mark(computer, paperId, { kind: 'hiddenAt', isOn: random.chance(0.7) }, world.now);
    case 'tag': {
      const tag = random.pick(TAGS);
      truth.tagged.add(`${paperId} ${tag}`);
      return mark(computer, paperId, { kind: 'addTag', tag }, world.now);
    }
    case 'untag': {
      const tag = random.pick(TAGS);
      if (computer.marks.get(paperId)?.tags?.includes(tag)) truth.untagged.add(`${paperId} ${tag}`);
      return mark(computer, paperId, { kind: 'removeTag', tag }, world.now);
    }
    case 'write':
    case 'rub': {
      const before = computer.marks.get(paperId)?.note ?? '';
      for (const text of truth.texts.keys()) if (before.includes(text)) truth.replaced.add(text);
      const text = `note ${random.hex(8)}`;
      if (what === 'write') truth.texts.set(text, paperId);
      return mark(computer, paperId, { kind: 'setNote', note: what === 'write' ? text : '' }, world.now);
    }
    case 'add': {
      const id = `topic-${random.hex(6)}`;
      truth.added.add(id);
      computer.topics.set(id, makeTopic(id, computer.topics.size, time()));
      return;
    }
    case 'edit':
    case 'move': {
      const topic = computer.topics.get(random.pick(topicIds));
      if (!topic) return;
      const change = what === 'edit' ? { filter: `flow ${random.hex(3)}` } : { order: random.int(0, 5) };
      computer.topics.set(topic.id, { ...topic, ...change, updatedAt: time() });
      return;
    }
    case 'delete': {
      const id = random.pick(topicIds);
      if (computer.topics.delete(id)) truth.deleted.add(id);
      return;
    }
    case 'exchange':
      return exchange(world, who);
    case 'die':
      tally.deaths += 1;
      return exchange(world, who, random.pick(['before', 'stored', 'removed'] as const));
    case 'break':
      cloud.replicas[who]!.breaksWith = 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.';
      return exchange(world, who);
    case 'send':
      return void cloud.send(who);
    case 'receive':
      return void cloud.receive(who);
    case 'flush':
      while (cloud.send(who));
      while (cloud.receive(who));
      return;
    case 'sleep':
      world.now += random.int(1, 20 * 3600_000);
  }
}

const makeTopic = (id: string, order: number, updatedAt: number): Topic => ({
  id,
  name: `Topic ${id}`,
  colour: 'rust',
  filter: 'flow',
  order,
  notifies: true,
  isPaused: false,
  updatedAt,
});

/** Everybody is online and nobody does anything: until there is nothing left to write. */
async function settleDown(world: World): Promise<void> {
  const { cloud, computers } = world;
  for (const replica of cloud.replicas) replica.breaksWith = undefined;
  for (let round = 0; round < 40; round += 1) {
    let isQuiet = true;
    for (const who of computers.keys()) {
      world.now += 60_000;
      await exchange(world, who);
      while (cloud.send(who)) isQuiet = false;
      for (const other of computers.keys()) while (cloud.receive(other)) isQuiet = false;
    }
    tally.rounds = Math.max(tally.rounds, round);
    if (isQuiet) return;
  }
  throw new Error('they never come to rest');
}

/** A mark without its moments of change; one that says nothing is none. Tags in one order: whose comes first is open. */
function describeMark(found: Mark | undefined): object {
  const { updatedAt: _, paperId: _paperId, tags, ...rest } = found ?? { updatedAt: 0, paperId: '' };
  return { ...rest, ...(tags && { tags: tags.toSorted() }) };
}

const describeTopics = ({ topics }: Installation): object[] =>
  [...topics.values()].map((topic) => ({ ...topic, updatedAt: 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** All have the same area and know all that is in it; where everything fits, all have everything. */
function expectAgreement({ cloud, computers, room, now }: World): void {
  const area = Object.fromEntries(cloud.replicas[0]!.items);
  for (const { items } of cloud.replicas) expect(Object.fromEntries(items)).toEqual(area);
  const content = readArea(Object.fromEntries(Object.entries(area).map(([key, text]) => [key, JSON.parse(text)])));
  expect([content.droppedCount, content.isNewer]).toEqual([0, false]);
  for (const { markTravels, topicTravels } of computers) {
    for (const copy of content.marks.values()) {
      const known = markTravels.get(copy.paperId)!;
      expect(joinMark(known, copy, now)).toEqual(known);
    }
    for (const copy of content.topics.values()) {
      const known = topicTravels.get(copy.id)!;
      expect(joinTopic(known, copy, now)).toEqual(known);
    }
  }
  if (room !== BROWSER_ROOM) return;
  const [first, ...others] = computers;
  for (const other of others) {
    for (const paperId of PAPERS) {
      expect(describeMark(other.marks.get(paperId))).toEqual(describeMark(first!.marks.get(paperId)));
    }
    expect(describeTopics(other)).toEqual(describeTopics(first!));
  }
  tally.mostBytes = Math.max(tally.mostBytes, ...cloud.replicas.map(({ mostBytes }) => mostBytes));
}

/** Nothing that was made is lost where it was made, nor, where there is room, anywhere. */
function expectNothingLost({ computers, truth, room }: World): void {
  if (room !== BROWSER_ROOM) return;
  for (const { marks, topics } of computers) {
    for (const [paperId, log] of truth.stars) {
      if (!truth.unstarred.has(paperId) && log.some(({ isOn }) => isOn)) {
        expect(marks.get(paperId)?.starredAt, `star of ${paperId}`).toBeDefined();
      }
    }
    for (const [text, paperId] of truth.texts) {
      if (!truth.replaced.has(text)) expect(marks.get(paperId)?.note ?? '', 'a note').toContain(text);
    }
    for (const tagging of truth.tagged) {
      if (truth.untagged.has(tagging)) continue;
      const [paperId = ''] = tagging.split(' ');
      expect(marks.get(paperId)?.tags ?? [], `tags of ${paperId}`).toContain(tagging.slice(paperId.length + 1));
    }
    for (const id of truth.added) expect(topics.has(id) || truth.deleted.has(id), `topic ${id}`).toBe(true);
  }
}

/** With clocks that are right, of all that was done to a star the last counts. */
function expectLastWord({ computers, truth }: World): void {
  for (const [paperId, log] of truth.stars) {
    const last = log.toSorted((a, b) => a.at - b.at).at(-1);
    for (const { marks } of computers) expect(marks.get(paperId)?.starredAt !== undefined, paperId).toBe(last?.isOn);
  }
}

/** Whose clock is ahead changes every star, and whose clock is behind changes it back within a second: that counts. */
async function answerAtOnce(world: World): Promise<void> {
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
async function takeBack(world: World, random: Random): Promise<void> {
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

async function live(
  {
    seed,
    count,
    happenings: all,
  }: { seed: number; count: number; happenings: { who: number; what: string; seed: number }[] },
  hasSkew: boolean,
  room: Room,
): Promise<void> {
  const world = createWorld(seed, count, hasSkew, room);
  for (const { who, what, seed: own } of all) await happen(world, who % count, what, createRandom(seed, own, what));
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
    const { lives: count, happenings: all, exchanges, deaths, refused, rounds, mostBytes } = tally;
    console.log(
      `${count} lives of 2 to 4 computers over one sync area: ${all} happenings, ${exchanges} exchanges, ` +
        `${deaths} of them killed and ${refused} refused; at rest after ${rounds} rounds at most, with ${mostBytes} bytes`,
    );
  });
});

describe('a computer that deletes everything', () => {
  it('takes nothing from the others, who write theirs again', async () => {
    const world = createWorld(1, 3, false, BROWSER_ROOM);
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
