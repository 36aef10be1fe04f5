import type { Paper } from '../paper/paper';
import { readTexts, TEXT_FIELDS, type TextField } from '../topics/fields';
import { stemWord } from '../topics/stem';
import { readWords } from '../topics/words';

/** A bucket holds the terms that begin alike, so that whatever begins like a word is in one bucket. */
const BUCKET_LENGTH = 2;

/**
 * Positions have 13 bits. Beyond them they begin anew: thousands of authors are found by their full names all the same,
 * for a rare pair of words that only seem to stand together.
 */
const POSITIONS = 8192;

/** The bucket of the terms that begin as this word does. */
export function findBucket(word: string): string {
  return word.slice(0, BUCKET_LENGTH);
}

/**
 * The buckets in which a term is to be found: by itself and, where the two differ (`dying`, `die`), by its stem, so
 * that all forms of a word are together in one.
 */
export function listBuckets(term: string): string[] {
  const own = findBucket(term);
  const stemmed = findBucket(stemWord(term));
  return own === stemmed ? [own] : [own, stemmed];
}

/** The bit of a field in a posting's mask. */
export function maskOf(field: TextField): number {
  return 1 << TEXT_FIELDS.indexOf(field);
}

/** Calls back with every word of a paper, field by field: its term and its hit (see `HitsRow`). */
export function visitTerms(paper: Paper, visit: (term: string, hit: number) => void): void {
  for (const [fieldNumber, field] of TEXT_FIELDS.entries()) {
    let start = 0;
    for (const text of readTexts(paper, field)) {
      let last = -1;
      for (const word of readWords(text)) {
        last = word.position;
        visit(word.text, (((start + last) % POSITIONS) << 3) | fieldNumber);
      }
      // A place is left free between two texts, so that no phrase reaches across.
      start += last + 2;
    }
  }
}
