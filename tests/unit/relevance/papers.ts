import type { Text } from '../../../lib/relevance/model.ts';
import { createRandom } from '../../../lib/relevance/random.ts';

/** Words that go together, so that invented papers have subjects. No word stands in two of them. */
const SUBJECTS = {
  flows: 'rectified flow ode sampler distillation velocity straight trajectory noise denoising',
  agents: 'agent tool planner repair browser memory workflow executor instruction rollout',
  proteins: 'protein residue folding enzyme ligand docking mutation sequence binding antibody',
};

/** The name of one of the invented subjects. */
export type Subject = keyof typeof SUBJECTS;

/** So many papers about a subject: each has some of its words, in an order that depends on the seed only. */
export function inventPapers(subject: Subject, count: number, seed = 1): Text[] {
  const words = SUBJECTS[subject].split(' ');
  const random = createRandom(seed);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => ({
    id: `${subject}-${seed}-${index}`,
    title: `${pick()} ${pick()} ${pick()}`,
    abstract: Array.from({ length: 20 }, pick).join(' '),
  }));
}
