import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExportItem } from '../../../lib/export/item';
import type { Paper } from '../../../lib/paper/paper';
import { readItem } from '../../../lib/sources/huggingface-item';

/** Real answers of the default source. They stand outside of the project and are not part of it. */
const DATA = resolve('../shared/data/hf-daily');

/** A paper like any other; what a test is about is given. */
export function makePaper(given: Partial<Paper> = {}): Paper {
  return {
    id: '2501.12345',
    source: 'hf',
    title: 'Attention Is Not All You Need',
    abstract: 'We show that it is not.',
    authors: ['Ada Lovelace', 'Alan Turing'],
    publishedAt: Date.UTC(2025, 0, 24, 12),
    listedOn: '2025-01-27',
    upvotes: 42,
    keywords: ['attention', 'transformers'],
    ...given,
  };
}

/** Texts that some format takes for something else. */
export const HOSTILE_TEXTS = [
  String.raw`{ lone brace \ and \command{x} and $x_1^2$ 50% & #1 ~`,
  '}} @misc{evil, title = {x}}',
  '<think> <img src=x onerror=alert(1)> & &amp; ]]> <!-- x --> <![CDATA[',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3|cmd',
  '@SUM(A1)',
  '[x](javascript:alert(1)) ![i](https://evil.example/i.png) <https://evil.example> https://evil.example www.evil.example me@evil.example',
  '# heading | cell | `code` *bold* _it_ ~~x~~ > quote',
  'line\r\nER  - \r\nTY  - BOOK\r\nBcc: evil@example.org\r\n\r\nbody',
  'bidi \u202Egnp.exe\u202C zero\u200Bwidth \u0000\u0001\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF',
  'lone \uD800 and \uDC00 surrogates',
  '漢字 かな 한글 العربية 😀 👩‍🔬 Ελληνικά',
  'É é ǚ ế Đỗ Łódź Çelik Þór ŋ ß ﬁ',
  'Zalgo '.concat('a', '\u0301\u0323\u0308\u0334'.repeat(200)),
  '"double" \'single\' “curly” ‘one’ — – … • § £ © € °',
  'α→β ≤ ∞ x² y₁₀ ∑ ℓ ✓',
  '   ',
  '',
];

const HOSTILE_NAMES = [
  'Jan van der Berg',
  'María de la Cruz',
  'Luc Van Gool',
  'Blaise Agüera y Arcas',
  'Martin Luther King, Jr.',
  'Søren Çelik-Þórsson',
  'Đỗ Thị Hằng',
  'Łukasz Kaiser',
  'Qwen Team',
  'Johnson and Sons',
  'Müller, Jürgen',
  'OpenAI',
  '李明',
  "Shin'ichi O'Connor",
  'A{b} C$d',
  'X \\and Y%',
  ', ,',
  '\u202E',
  'and',
  'yuelin bai',
  '__proto__ constructor',
];

/** Papers that are made of what goes wrong, ids included. */
export const oddItems: ExportItem[] = [
  ...HOSTILE_TEXTS.map((text, index) => ({
    paper: makePaper({
      id: `2501.${10_000 + index}`,
      title: text.trim() === '' ? 'Blank' : text,
      abstract: text,
      summary: text,
      organization: text,
      authors: [HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? '', text],
      keywords: [text],
    }),
    note: `${text}\n${text}`,
    tags: [text],
    starredAt: Date.UTC(2025, 1, 1),
  })),
  ...[
    '__proto__',
    'constructor',
    'hf:Abc',
    'hf:abc',
    'hf:a_b',
    'x:é \uD800{},%',
    'math/0601001',
    'math0601001',
    'math.GT/0309136',
  ].map((id) => ({ paper: makePaper({ id, authors: HOSTILE_NAMES }) })),
  { paper: makePaper({ id: '2501.20001', authors: [], keywords: [], abstract: '' }) },
  { paper: makePaper({ id: '2501.20002', listedOn: 'no day', publishedAt: Number.NaN, upvotes: Number.NaN }) },
  { paper: makePaper({ id: '2501.20003', authors: Array.from({ length: 700 }, (_, n) => `Given${n} Family${n}`) }) },
];

/** Every real paper there is, each once; none where the data are absent, which is said. */
export function readRealItems(): ExportItem[] {
  if (!existsSync(DATA)) {
    console.warn(`Not run: ${DATA} with real answers is not there.`);
    return [];
  }
  const papers = new Map<string, Paper>();
  for (const file of readdirSync(DATA)) {
    const list = JSON.parse(readFileSync(resolve(DATA, file), 'utf8')) as unknown;
    for (const raw of Array.isArray(list) ? (list as unknown[]) : []) {
      const paper = readItem(raw, file.slice(0, 10));
      if (paper) papers.set(paper.id, paper);
    }
  }
  return [...papers.values()].map((paper) => ({ paper }));
}
