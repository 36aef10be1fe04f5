import { TOPIC_FIELDS } from '../topics/fields';
import { createSubject, dependsOnMarks, matchesFilter } from '../topics/match';
import { db } from './db';
import { hasBit, readFilter } from './matches';
import type { AskedMeaning, Matches } from './match-rows';
import type { StoredPaper } from './rows';

/**
 * Matches papers that are being stored, in their transaction, with every filter that was matched before. What is known
 * of a filter that the reader has changed since then is out of date anyway: `matchNextTopic` asks it anew. So it does
 * with what a topic means, wherever papers have got numbers.
 */
export async function matchPapers(papers: StoredPaper[]): Promise<void> {
  const known = await db.matches.toArray();
  if (known.length === 0) return;
  const subjects = papers.map((paper) => ({ number: paper.number ?? -1, subject: createSubject(paper) }));
  const changed = known.flatMap((matches) => {
    const filter = readFilter({ filter: matches.filter });
    if (matches.meant && !filter) return noteNumbers(matches, matches.meant, papers);
    if (!filter || dependsOnMarks(filter)) return [];
    const others = subjects
      .map(({ number, subject }) => ({ number, isOn: matchesFilter(filter, subject, TOPIC_FIELDS) }))
      .filter(({ number, isOn }) => hasBit(matches, number) !== isOn);
    if (others.length === 0) return [];
    return [{ ...matches, bits: others.reduce((bits, { number, isOn }) => setBit(bits, number, isOn), matches.bits) }];
  });
  // Every page that shows papers follows these rows: what stays as it is is not written.
  if (changed.length > 0) await db.matches.bulkPut(changed);
}

/** What a paper means, its bit only says of its number: with another one it is to be asked again, if it is not already. */
function noteNumbers(matches: Matches, meant: AskedMeaning, papers: StoredPaper[]): Matches[] {
  if (meant.revision === -1 || papers.every(({ number = 0 }) => number < meant.size)) return [];
  return [{ ...matches, meant: { ...meant, revision: -1 } }];
}

/** The bits with one more of them set or cleared, in an array that is long enough. */
export function setBit(bits: Uint8Array<ArrayBuffer>, number: number, isOn: boolean): Uint8Array<ArrayBuffer> {
  const place = number >> 3;
  let grown = bits;
  if (place >= bits.length) {
    if (!isOn) return bits;
    grown = new Uint8Array(place + 64);
    grown.set(bits);
  }
  const mask = 1 << (number & 7);
  grown[place] = isOn ? (grown[place] ?? 0) | mask : (grown[place] ?? 0) & ~mask;
  return grown;
}
