import type { Random } from '../random.ts';
import { toTitleCase } from './inflect.ts';
import { fillSentence, type Subject } from './slots.ts';
import { titles } from './words/titles.ts';
import { wrapLines } from './wrap.ts';

/** The longest title that was measured. */
const LONGEST = 175;

/** A title for this subject. Where `isWrapped`, it breaks after 72 characters and goes on indented, as the captured ones do. */
export function writeTitle(random: Random, subject: Subject, isWrapped: boolean): string {
  const title = toTitleCase(fillSentence(random.pick(titles), random, subject));
  const odd = random.chance(0.01) ? title.replace(' ', '$^2$ ') : title;
  const written = isWrapped ? wrapLines(odd, 72, '\n  ') : odd;
  return written.length > LONGEST ? writeTitle(random, subject, isWrapped) : written;
}
