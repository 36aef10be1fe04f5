import type { Paper } from '../../../lib/paper/paper';
import { readTexts, TEXT_FIELDS } from '../../../lib/topics/fields';
import { createRandom, type Random } from '../../feed/random';

/** Queries as people might type them, made of the papers' own words: the same for the same seed. */
export function makeQueries(papers: Paper[], count: number, seed = 1): string[] {
  const random = createRandom(seed, 'queries');
  return Array.from({ length: count }, () => makeQuery(papers, random));
}

function makeQuery(papers: Paper[], random: Random): string {
  const parts = Array.from({ length: random.int(1, 3) }, () => makePart(papers, random));
  const negated = parts.length > 1 && random.chance(0.2) ? ` -${takeWord(papers, random)}` : '';
  const joined = parts.join(random.chance(0.2) ? ' OR ' : ' ');
  return random.chance(0.1) ? `(${joined}) ${takeWord(papers, random)}${negated}` : `${joined}${negated}`;
}

function makePart(papers: Paper[], random: Random): string {
  const text = takeText(papers, random);
  const words = text.split(' ');
  const start = random.int(0, words.length - 1);
  const word = words[start]!.replaceAll(/[“”"():]/g, '') || 'model';
  switch (random.int(0, 9)) {
    case 0:
    case 1:
      return word.slice(0, random.int(2, 6));
    case 2:
      return `"${words
        .slice(start, start + random.int(2, 4))
        .join(' ')
        .replaceAll(/[“”"]/g, '')}"`;
    case 3:
      return `${random.pick(TEXT_FIELDS)}:${word.slice(0, random.int(2, 9))}`;
    case 4:
      return random.pick([
        'has:code',
        'has:project',
        'upvotes:>20',
        'upvotes:<=3',
        'stars:>100',
        'after:2025-03-01',
        'before:2025-01-15',
      ]);
    case 5:
      return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
    default:
      return word;
  }
}

function takeText(papers: Paper[], random: Random): string {
  const paper = random.pick(papers);
  const texts = readTexts(paper, random.pick(TEXT_FIELDS));
  return texts.length === 0 ? paper.title : random.pick(texts);
}

function takeWord(papers: Paper[], random: Random): string {
  return random.pick(takeText(papers, random).split(' ')).replaceAll(/[“”"():]/g, '') || 'model';
}
