import type { Random } from '../random.ts';
import type { Subject } from './slots.ts';

/**
 * Sentences with what survives of a manuscript's markup, with money, and with words that look like tags. In the captures each kind is
 * rare (money 4 in 1,000, tags 1 in 1,000, `_{` 2 in 1,000); here they are commoner, so that any list of a few hundred has them all.
 */
const ODD_SENTENCES: Record<string, string[]> = {
  tags: [
    'The model writes its plan between <think> and </think> before it answers.',
    'Replies carry an <answer> tag, and generation stops at <EOS> rather than at a fixed length.',
    'We insert a <pause> token wherever [things] change.',
  ],
  money: [
    'The whole run costs less than $25 on rented hardware.',
    'Labelling took $1,200, against $48,000 for the usual protocol.',
    'At $0.40 per hour, [count] [things] can be processed for 3$.',
    'Annotators were paid \\$18 an hour.',
  ],
  brackets: [
    'Formally, a gate W_{skip} in R^{m times n} weighs each of the [things].',
    'We write z_{t+1} for the next state and pi_{theta} for the policy, with theta kept fixed.',
    'The cost falls from O(n^2) to O(n log n), or O(n^{1.5}) in the worst case.',
    'The bound reads varphi^4 + lambda|x| leq epsilon, where epsilon rightarrow 0.',
  ],
  commands: [
    'We call this {\\em [compound] [part]} design, as opposed to \\textit{post-hoc} repair.',
    'Our system, \\textsc{[Name]}, is trained with \\textbf{no} extra [things].',
    'Some [things]~(\\eg, [otherThings]) behave differently, \\ie they [verb] less.',
    'The \\method variant keeps 360{\\deg} coverage at 512times512 resolution.',
    'See \\url{[url]} for [things] \\& scripts.',
  ],
  accents: [
    'A Schr\\"odinger-type bridge and the Fr\\\'echet mean serve as reference points.',
    'Pl\\"ucker coordinates and a na\\"ive baseline are compared.',
    'We use the Gr\\"obner view of [means], due to Erd\\H{o}s-style counting.',
  ],
  greek: ['The step size η and the temperature τ are shared, and π is updated every 30° of rotation.'],
};

const KINDS: readonly (readonly [kind: string, probability: number])[] = [
  ['tags', 0.012],
  ['money', 0.02],
  ['brackets', 0.03],
  ['commands', 0.03],
  ['accents', 0.012],
  ['greek', 0.008],
];

/** The odd sentences of one abstract, not yet filled in. Mostly none. */
export const drawOddSentences = (random: Random): string[] =>
  KINDS.filter(([, probability]) => random.chance(probability)).map(([kind]) => random.pick(ODD_SENTENCES[kind]!));

/** What happens to a whole abstract at times: `%` keeps its backslash, or the macro of the paper's name was not expanded. */
export function addMarkupRemains(summary: string, random: Random, subject: Subject): string {
  if (random.chance(0.04)) return summary.replaceAll('%', '\\%');
  if (random.chance(0.01)) return summary.replaceAll(subject.name, '\\ours');
  return summary;
}
