import type { RawPaper } from '../item.ts';
import type { Random } from '../random.ts';
import { hasField } from './eras.ts';
import { capitalize } from './inflect.ts';
import { fillSentence, type Subject } from './slots.ts';

const SUMMARIES = [
  '[Name], a [compound] [part], uses [means] to [verb] [things] and improves [task].',
  'A [adj] approach to [task] combines [means] with [otherMeans], which reduces [problem] and raises [measure].',
  '[Name] addresses [problem] in [task] by [verbing] [things] with [a] [adj] [part].',
  '[Means] is shown to [verb] [things] in [task], with gains in [measure] on [Bench].',
];

/** A machine-made summary of one sentence. */
const writeSummary = (random: Random, subject: Subject): string =>
  capitalize(fillSentence(random.pick(SUMMARIES), random, subject));

/** Machine-made keywords, mostly lower case, without repetition. */
function drawKeywords(random: Random, subject: Subject): string[] {
  const { topic } = subject;
  const wanted = random.int(5, 14);
  const keywords = new Set([subject.means, subject.task]);
  if (random.chance(0.4)) keywords.add(subject.name);
  for (let turn = 0; turn < 40 && keywords.size < wanted; turn += 1) {
    keywords.add(random.pick(random.pick([topic.means, topic.means, topic.tasks, topic.things])));
  }
  return [...keywords];
}

/** The machine-made fields, as far as `day` knows them. A few papers never get any. */
export function createAiFields(random: Random, subject: Subject, day: string): Partial<RawPaper> {
  const keywords = drawKeywords(random, subject);
  const summary = writeSummary(random, subject);
  if (random.chance(0.03) || !hasField('aiKeywords', day)) return {};
  return {
    ...(hasField('aiSummary', day) && { ai_summary: summary }),
    ai_keywords: keywords,
    ...(hasField('aiSummaryModel', day) && { ai_summary_model: 'paperboy/inkwell-small' }),
  };
}
