import { drawFromQuantiles, type Random } from '../random.ts';
import { capitalize } from './inflect.ts';
import { addMarkupRemains, drawOddSentences } from './oddities.ts';
import { fillSentence, type Subject } from './slots.ts';
import { roles, sentences, type Role } from './words/sentences.ts';
import { wrapLines } from './wrap.ts';

/** Lengths of the 6,037 captured abstracts in characters. */
const LENGTHS = [
  [0, 165],
  [0.01, 719],
  [0.05, 903],
  [0.1, 999],
  [0.25, 1179],
  [0.5, 1375],
  [0.75, 1576],
  [0.9, 1766],
  [0.95, 1854],
  [0.99, 1914],
  [1, 1923],
] as const;

const SHORTEST = 165;
const LONGEST = 1923;

/** The order in which roles are called up: a short abstract has the first of them, a long one all, then again from the mechanism. */
const CALL_ORDER: Role[] = [
  'proposal',
  'problem',
  'result',
  'mechanism',
  'background',
  'experiment',
  'mechanism',
  'result',
  'insight',
  'mechanism',
  'ablation',
  'conclusion',
  'problem',
  'mechanism',
  'result',
  'background',
];

/** How many abstracts say where the code is: about a third. */
const RELEASE_SHARE = 0.34;

interface Spoken {
  role: Role;
  text: string;
}

/** Sentences that together come close to `target` characters, no two from one template. */
function collectSentences(random: Random, subject: Subject, target: number): Spoken[] {
  const spoken: Spoken[] = [];
  const used = new Set<string>();
  let length = -1;

  const say = (role: Role, template: string): void => {
    const text = capitalize(fillSentence(template, random, subject));
    const slack = length < SHORTEST ? LONGEST : target + 50;
    if (used.has(template) || length + 1 + text.length > Math.min(slack, LONGEST - 40)) return;
    used.add(template);
    spoken.push({ role, text });
    length += 1 + text.length;
  };

  for (const odd of drawOddSentences(random)) say('oddity', odd);
  if (random.chance(RELEASE_SHARE)) say('release', random.pick(sentences.release));
  const isEnough = (turn: number): boolean => length >= SHORTEST && (length >= target - 60 || turn > 60);
  for (let turn = 0; !isEnough(turn); turn += 1) {
    const role = CALL_ORDER[turn < CALL_ORDER.length ? turn : random.int(3, CALL_ORDER.length - 1)]!;
    if (role !== 'oddity') say(role, random.pick(sentences[role]));
  }
  return spoken;
}

/** An abstract about this subject: believable, invented, in lines of at most 79 characters where `isWrapped`. */
export function writeAbstract(random: Random, subject: Subject, isWrapped: boolean): string {
  const target = Math.round(drawFromQuantiles(random, LENGTHS));
  const spoken = collectSentences(random, subject, target);
  const ordered = spoken.toSorted((left, right) => roles.indexOf(left.role) - roles.indexOf(right.role));
  const text = addMarkupRemains(ordered.map((sentence) => sentence.text).join(' '), random, subject);
  return isWrapped ? wrapLines(text, 79, '\n') : text;
}
