import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real answers of the default source. They stand outside of the project and are not part of it. */
const DATA = resolve('../shared/data');

/** Whether the real answers are at hand. */
export const isThere = existsSync(resolve(DATA, 'hf-daily'));
if (!isThere) console.warn(`Not run: ${DATA}/hf-daily with real answers is not there.`);

/** The texts of a real paper, as they came. */
interface RealPaper {
  title: string;
  abstract: string;
  summary: string | undefined;
}

interface Item {
  paper: { id: string; title: string; summary: string; ai_summary?: string };
}

/** Each real paper once, as its last list has it; none where the answers are not at hand. */
export function readRealPapers(): RealPaper[] {
  if (!isThere) return [];
  const days = readdirSync(resolve(DATA, 'hf-daily')).map((file) => `hf-daily/${file}`);
  const papers = new Map<string, RealPaper>();
  for (const file of [...days, 'hf-undated-2026-06-13.json']) {
    const list = JSON.parse(readFileSync(resolve(DATA, file), 'utf8')) as (Item | string)[];
    for (const item of Array.isArray(list) ? list : []) {
      if (typeof item === 'string') continue;
      const { id, title, summary, ai_summary } = item.paper;
      papers.set(id, { title, abstract: summary, summary: ai_summary });
    }
  }
  return [...papers.values()];
}
