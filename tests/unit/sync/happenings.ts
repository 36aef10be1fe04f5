import * as fc from 'fast-check';
import { REACHES, type Topic, type TopicMeaning } from '../../../lib/topics/topic';
import type { Random } from '../../feed/random';
import { mark, type Installation } from './installation';
import { exchange, PAPERS, type SwitchTruth, type World } from './world';

/** More than one paper can be given. */
const TAGS = ['later', 'flow', 'Späte Wörter', ...Array.from({ length: 30 }, (_, i) => `tag ${i}`)];

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
    'tag many',
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

/** What a few computers live through. */
export interface Life {
  /** Of all that is left to chance in it. */
  seed: number;
  /** How many computers. */
  count: number;
  /** In this order; `who` is taken modulo the count. */
  happenings: { who: number; what: string; seed: number }[];
}

/** Any life of two to four computers. */
export const lives: fc.Arbitrary<Life> = fc.record({
  seed: fc.nat(1e9),
  count: fc.integer({ min: 2, max: 4 }),
  happenings: fc.array(happenings, { minLength: 10, maxLength: 150, size: 'max' }),
});

/** Whatever can happen, to somebody. */
export async function happen(world: World, who: number, what: string, random: Random): Promise<void> {
  const { truth, cloud, tally } = world;
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
      noteSwitch(truth.read, computer, paperId, 'readAt', what === 'read');
      return mark(computer, paperId, { kind: 'readAt', isOn: what === 'read' }, world.now);
    case 'hide': {
      const isOn = random.chance(0.7);
      noteSwitch(truth.hidden, computer, paperId, 'hiddenAt', isOn);
      return mark(computer, paperId, { kind: 'hiddenAt', isOn }, world.now);
    }
    case 'tag':
    case 'tag many': {
      const tags = what === 'tag' ? [random.pick(TAGS.slice(0, 3))] : TAGS.filter(() => random.chance(0.5));
      mark(computer, paperId, { kind: 'addTags', tags }, world.now);
      for (const tag of tags) {
        // Where there is no more room it is not added.
        if (computer.marks.get(paperId)?.tags?.includes(tag)) truth.tagged.add(`${paperId} ${tag}`);
      }
      return;
    }
    case 'untag': {
      const tag = random.pick(random.chance(0.5) ? TAGS.slice(0, 3) : TAGS);
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
      const topic = makeTopic(id, computer.topics.size, time());
      computer.topics.set(id, random.chance(0.5) ? { ...topic, meaning: makeMeaning(random) } : topic);
      return;
    }
    case 'edit':
    case 'move': {
      const topic = computer.topics.get(random.pick(topicIds));
      if (!topic) return;
      const edited = random.chance(0.5) ? { filter: `flow ${random.hex(3)}` } : { meaning: makeMeaning(random) };
      const change = what === 'edit' ? edited : { order: random.int(0, 5) };
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

/** Somebody switches something on, or what is on off. */
function noteSwitch(
  truth: SwitchTruth,
  { marks }: Installation,
  paperId: string,
  kind: 'readAt' | 'hiddenAt',
  isOn: boolean,
): void {
  if (isOn) truth.on.add(paperId);
  else if (marks.get(paperId)?.[kind] !== undefined) truth.off.add(paperId);
}

const makeMeaning = (random: Random): TopicMeaning => ({
  phrase: random.pick(['', 'implicit distributions', `agents that repair ${random.hex(2)}`]),
  likeIds: random.chance(0.5) ? [random.pick(PAPERS)] : [],
  reach: random.pick(REACHES),
});

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
