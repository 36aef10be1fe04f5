import type { Random } from '../random.ts';
import { articleFor, capitalize, toGerund, toPast, toThirdPerson } from './inflect.ts';
import { inventBenchmarkName, inventMethodName } from './name.ts';
import * as general from './words/general.ts';
import { topics } from './words/topics.ts';
import type { Topic } from './words/topic.ts';

/** What one paper is about. Title, abstract and machine-made text all speak of it. */
export interface Subject {
  topic: Topic;
  name: string;
  benchmark: string;
  task: string;
  means: string;
  thing: string;
  problem: string;
  measure: string;
  part: string;
  /** Where its code lives. Mentioned in some abstracts. */
  url: string;
}

/** Something for a paper to be about. */
export function inventSubject(random: Random): Subject {
  const topic = random.pick(topics);
  const name = inventMethodName(random, topic);
  return {
    topic,
    name,
    benchmark: inventBenchmarkName(random, topic),
    task: random.pick(topic.tasks),
    means: random.pick(topic.means),
    thing: random.pick(topic.things),
    problem: random.pick(topic.problems),
    measure: random.pick(topic.measures),
    part: random.pick(general.parts),
    url: `https://github.com/${random.pick(topic.stems).toLowerCase()}-lab/${name.replace(/\W+$/u, '')}`,
  };
}

/** A compound such as `token-aware`, or a fixed one. There are some fifteen hundred. */
const drawCompound = (random: Random): string =>
  random.chance(0.4)
    ? random.pick(general.compounds)
    : `${random.pick(general.compoundHeads)}-${random.pick(general.compoundTails)}`;

/** A number of things as papers write it: `640`, `12,500`, `1.5M`, `30K`. */
function drawCount(random: Random): string {
  const form = random.int(0, 3);
  if (form === 0) return String(random.int(12, 98) * 10);
  if (form === 1) return (random.int(11, 990) * 100).toLocaleString('en-US');
  return form === 2 ? `${random.int(2, 900)}K` : `${random.int(1, 9)}.${random.int(1, 9)}M`;
}

const SIZES = ['0.5B', '1.5B', '3B', '7B', '8B', '13B', '32B', '70B', '235B'];

/** A topic next door now and then, so that papers share words across fields. */
const neighbour = (random: Random, { topic }: Subject): Topic => (random.chance(0.12) ? random.pick(topics) : topic);

type Slot = (random: Random, subject: Subject) => string;

/** What each word in brackets stands for. */
const slots: Record<string, Slot> = {
  Name: (_, subject) => subject.name,
  Bench: (_, subject) => subject.benchmark,
  topic: (_, { topic }) => topic.name,
  task: (_, subject) => subject.task,
  means: (_, subject) => subject.means,
  things: (_, subject) => subject.thing,
  problem: (_, subject) => subject.problem,
  measure: (_, subject) => subject.measure,
  part: (_, subject) => subject.part,
  url: (_, subject) => subject.url,
  otherTask: (random, subject) => random.pick(neighbour(random, subject).tasks),
  otherMeans: (random, subject) => random.pick(neighbour(random, subject).means),
  otherThings: (random, subject) => random.pick(neighbour(random, subject).things),
  otherProblem: (random, subject) => random.pick(subject.topic.problems),
  otherMeasure: (random, subject) => random.pick(subject.topic.measures),
  otherPart: (random) => random.pick(general.parts),
  adj: (random) => random.pick(general.adjectives),
  adv: (random) => random.pick(general.adverbs),
  compound: drawCompound,
  verb: (random) => random.pick(general.verbs),
  otherVerb: (random) => random.pick(general.verbs),
  verbs: (random) => toThirdPerson(random.pick(general.verbs)),
  otherVerbs: (random) => toThirdPerson(random.pick(general.verbs)),
  verbing: (random) => toGerund(random.pick(general.verbs)),
  verbed: (random) => toPast(random.pick(general.verbs)),
  baseline: (random) => random.pick(general.baselines),
  count: drawCount,
  few: (random) => random.pick(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'a dozen']),
  small: (random) => random.pick(SIZES.slice(0, 4)),
  large: (random) => random.pick(SIZES.slice(4)),
  percent: (random) => `${random.int(2, 96)}${random.chance(0.5) ? `.${random.int(1, 9)}` : ''}%`,
  points: (random) => `${random.int(0, 14)}.${random.int(1, 9)}`,
  // The `\times` of the manuscript reaches the feed as the bare word, glued to its number.
  factor: (random) => `${random.int(2, 40)}${random.pick(['x', 'x', 'times', 'times', ' times'])}`,
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function fillSlot(word: string, random: Random, subject: Subject): string {
  const exact = slots[word];
  if (exact) return exact(random, subject);
  // `[Task]` is `[task]` at the beginning of a sentence, `[Otherthings]` is `[otherThings]`.
  const plain = lowerFirst(word).replace(/^other([a-z])/u, (_, letter: string) => `other${letter.toUpperCase()}`);
  const slot = slots[plain];
  if (!slot) throw new Error(`No such word: [${word}]`);
  return capitalize(slot(random, subject));
}

/** A sentence with every word in brackets filled in. `[a]` becomes `a` or `an`, whichever the next word wants. */
export function fillSentence(template: string, random: Random, subject: Subject): string {
  return template
    .replace(/\[(?!an?\])(\w+)\]/gu, (_, word: string) => fillSlot(word, random, subject))
    .replace(/(?:\[an?\]|\b([Aa]n?)) (\S+)/gu, (_, written: string | undefined, next: string) => {
      const article = articleFor(next);
      return `${written?.startsWith('A') ? capitalize(article) : article} ${next}`;
    });
}
