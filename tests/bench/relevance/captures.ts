import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText } from '../../../lib/paper/text.ts';
import type { BenchData } from './subject.ts';

/** A captured item with the day of its list, not yet read. */
export interface RawCapture {
  day: string;
  item: { paper: object };
}

/** The captures under a folder, and the seed document beside it; undefined where they are not there. */
export function readCaptures(dataDir: string): { raw: RawCapture[]; seed: BenchData['seed'] } | undefined {
  const [lists, seedFile] = [join(dataDir, 'hf-daily'), join(dataDir, '../seed/trending-papers.json')];
  if (!existsSync(lists) || !existsSync(seedFile)) return undefined;
  const raw = readdirSync(lists)
    .toSorted()
    .flatMap((file) => readList(join(lists, file)).map((item) => ({ day: file.slice(0, 10), item })));
  const papers = JSON.parse(readFileSync(seedFile, 'utf8')) as { rank: number; title: string; abstract: string }[];
  const seed = papers.map(({ rank, title, abstract }) => ({
    id: `seed:${rank}`,
    title: cleanText(title),
    abstract: cleanText(abstract),
  }));
  return { raw, seed };
}

/** What a captured answer lists, without what the bench has no use for; some answers and items are of another shape. */
function readList(file: string): RawCapture['item'][] {
  const list = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const items = Array.isArray(list) ? (list as { paper?: Record<string, unknown> }[]) : [];
  return items.flatMap(({ paper }) => {
    if (!paper) return [];
    const { id, title, summary, upvotes, ai_keywords } = paper;
    return [{ paper: { id, title, summary, upvotes, ai_keywords } }];
  });
}
