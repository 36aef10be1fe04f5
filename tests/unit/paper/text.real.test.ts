import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanName, cleanText } from '../../../lib/paper/text.ts';

/** Real answers of the default source. They stand outside of the project and are not part of it. */
const DATA = resolve('../shared/data');
const isThere = existsSync(resolve(DATA, 'hf-daily'));
if (!isThere) console.warn(`Not run: ${DATA}/hf-daily with real answers is not there.`);

const { texts, names } = isThere ? readReal() : { texts: [], names: [] };
const pairs = texts.map((raw) => ({ raw: raw.replaceAll(/\s+/g, ' '), text: cleanText(raw) }));

describe.skipIf(!isThere)('real titles, abstracts and summaries', () => {
  it('are there in numbers', () => {
    expect(texts.length).toBeGreaterThan(10_000);
    expect(names.length).toBeGreaterThan(10_000);
  });

  it('become one line without controls, and stay so when cleaned again', () => {
    expect(findInTexts(/\p{Cc}| {2}|^ | $/gu)).toEqual([]);
    expect(pairs.filter(({ text }) => cleanText(text) !== text)).toEqual([]);
  });

  it('keep no raw accent, escaped sign, glued `times` or braced script', () => {
    expect(findInTexts(/\\['"`^~=.] ?\{?[A-Za-z\\]|\\[vHckur]\{[A-Za-z]\}/g)).toEqual([]);
    expect(findInTexts(/\\[%&_#$]|\dtimes(?![a-z])|[\^_]\{/g)).toEqual([]);
  });

  it('keep every <word>', () => {
    expectSame((text) => text.match(/<\/?[\w ]+>/g));
  });

  it('keep every amount of money', () => {
    expectSame((text) => text.match(/\$\d[\d,.]*\w?|(?<!\S)\d[\d,.]*\$/g));
  });

  it('keep every longer word, in its order', () => {
    expectSame(findWords);
  });

  it.each([
    ['address', /https?:\/\/[^\s{}<>"\\]*[\w/](?!\S*\\)/g],
    ['identifier', /(?<![\p{L}\p{N}_\\{^./-])\p{L}[\p{L}\p{N}]+(?:_\p{L}[\p{L}\p{N}]+)+(?![\p{L}\p{N}_{}])/gu],
  ])('keep every %s as it is', (_, pattern) => {
    const lost = pairs.flatMap(({ raw, text }) => (raw.match(pattern) ?? []).filter((one) => !text.includes(one)));
    expect(lost).toEqual([]);
    expect(pairs.filter(({ raw }) => raw.match(pattern)).length).toBeGreaterThan(5);
  });
});

describe.skipIf(!isThere)('real names of authors and organisations', () => {
  it('stay as they are but for white space', () => {
    expect(names.filter((name) => cleanName(name) !== name.replaceAll(/\s+/g, ' ').trim())).toEqual([]);
  });
});

interface Organization {
  name?: string;
  fullname?: string;
}

interface Item {
  organization?: Organization;
  paper: {
    title: string;
    summary: string;
    ai_summary?: string;
    authors: { name: string }[];
    organization?: Organization;
  };
}

function readReal(): { texts: string[]; names: string[] } {
  const days = readdirSync(resolve(DATA, 'hf-daily')).map((file) => `hf-daily/${file}`);
  const foundTexts = new Set<string>();
  const foundNames = new Set<string>();
  for (const file of [...days, 'hf-undated-2026-06-13.json']) {
    const list = JSON.parse(readFileSync(resolve(DATA, file), 'utf8')) as (Item | string)[];
    for (const item of Array.isArray(list) ? list : []) {
      if (typeof item === 'string') continue;
      for (const text of [item.paper.title, item.paper.summary, item.paper.ai_summary]) if (text) foundTexts.add(text);
      for (const { name } of item.paper.authors) foundNames.add(name);
      for (const organization of [item.organization, item.paper.organization]) {
        for (const name of [organization?.name, organization?.fullname]) if (name) foundNames.add(name);
      }
    }
  }
  return { texts: [...foundTexts], names: [...foundNames] };
}

function findInTexts(pattern: RegExp): string[] {
  return pairs.flatMap(({ text }) => text.match(pattern) ?? []);
}

/** The same things are found before and after, in the same order; and they are found at all. */
function expectSame(find: (text: string) => string[] | null): void {
  const found = pairs.map(({ raw, text }) => ({ before: find(raw) ?? [], after: find(text) ?? [] }));
  expect(found.flatMap(({ before, after }) => findDifference(before, after))).toEqual([]);
  expect(found.filter(({ before }) => before.length > 0).length).toBeGreaterThan(5);
}

function findDifference(before: string[], after: string[]): string[] {
  const length = Math.max(before.length, after.length);
  const at = Array.from({ length }, (_, index) => before[index] === after[index]).indexOf(false);
  if (at < 0) return [];
  return [`${before.slice(at, at + 5).join(' ')} became ${after.slice(at, at + 5).join(' ')}`];
}

/** Words of five letters and more, without accents, addresses, commands and the names of symbols. */
function findWords(text: string): string[] {
  const symbols =
    'times|circ|sim|approx|[lg]eq|(?:left)?rightarrow|infty|propto|nabla|cdot|[lr]ceil|(?:var)?(?:epsilon|phi)';
  const greek = 'alpha|theta|lambda|sigma|delta|gamma|Delta|Theta|Psi';
  const bare = text
    .replaceAll(/\\allowbreak ?/g, '')
    .replaceAll(/\\color\{[a-z]+([A-Z]*)\}/g, '$1')
    .replaceAll(/(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/[^\s{}]*/g, ' ')
    .replaceAll(/(?:\\[A-Za-z]+|\b(?:text[a-z]{2}|mathcal|teal|orange|red|blue)|\^text[a-z]{2})\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\?'|\\["`^~=.]/g, '')
    .replaceAll(/\{\\?([A-Za-z])\}/g, '$1')
    .replaceAll(/\\[A-Za-z]+|LaTeX/g, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  const words = bare.match(/[A-Za-z]{5,}/g) ?? [];
  return words.filter((word) => !new RegExp(`^(?:[A-Z]{1,2}|[mt])?(?:${symbols}|${greek})+(?:[A-Z]\\w*)?$`).test(word));
}
