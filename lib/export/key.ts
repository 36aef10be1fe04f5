import { parseArxivId } from '../paper/links';
import type { Paper } from '../paper/paper';
import { splitName } from './name';
import { toLine } from './plain-text';
import { findDate } from './publication';

const STOP_WORDS = new Set(
  'a an the on in of for to and or with from by at as is are can do does how what why'.split(' '),
);
/** Letters that Unicode does not take apart. */
const FOLDED = new Map(Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }));

/**
 * The citation key of a paper: family name, year, first word of the title, and its id (`vaswani2017attention-1706.03762`).
 * It depends on the paper alone, so the same paper has the same key in every file; it is the id, not a counter, that makes
 * it unique, even for programs that do not tell capitals from small letters. ASCII, and nothing that BibTeX, `\cite` or
 * pandoc stumble over.
 */
export function makeKey(paper: Paper): string {
  const name = splitName(paper.authors[0] ?? '');
  const family = fold('literal' in name ? name.literal : name.family).slice(0, 30) || 'anonymous';
  const words = toLine(paper.title)
    .split(/[\s:,;–—/-]+/)
    .map(fold);
  const word = words.find((word) => word.length > 1 && !STOP_WORDS.has(word)) ?? '';
  return `${family}${findDate(paper)?.year ?? ''}${word.slice(0, 30)}-${writeId(paper.id)}`;
}

function fold(text: string): string {
  const letters = Array.from(text.toLowerCase().normalize('NFKD'), (letter) => FOLDED.get(letter) ?? letter);
  return letters.join('').replaceAll(/[^a-z0-9]/g, '');
}

/** arXiv ids as they are, but for the slash of the old style. Any other id so that no two become the same. */
function writeId(id: string): string {
  const arxivId = parseArxivId(id);
  if (arxivId !== undefined) return arxivId.replace('/', ':');
  const bare = Array.from(id, (character) =>
    /[a-z0-9.-]/.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `_${bare.join('')}`;
}
