import type { Random } from '../random.ts';
import { benchmarkEndings, nameEndings } from './words/general.ts';
import type { Topic } from './words/topic.ts';

const PREFIXES = [
  '',
  '',
  '',
  '',
  '',
  'Omni',
  'Uni',
  'Meta',
  'Open',
  'Hyper',
  'Mini',
  'Any',
  'Self',
  'Multi',
  'Deep',
  'Auto',
];
const VERSIONS = ['', '', '', '', '', '', '-2', '-1.5', '++', '-R1', '-XL', '-V', '2', '-Lite'];

/** An invented name of a method, such as papers give themselves: a word of the topic, glued to an ending. */
export function inventMethodName(random: Random, topic: Topic): string {
  const name = random.pick(PREFIXES) + random.pick(topic.stems) + random.pick(nameEndings);
  // Some names are written like an abbreviation: `GRAFT-Net` as `GRAFTNET`.
  return (random.chance(0.08) ? name.toUpperCase() : name) + random.pick(VERSIONS);
}

/** An invented name of a benchmark. */
export const inventBenchmarkName = (random: Random, topic: Topic): string =>
  random.pick(['', '', 'Open', 'Multi', 'Long', 'Pro', 'Mega']) +
  random.pick(topic.stems) +
  random.pick(benchmarkEndings);
