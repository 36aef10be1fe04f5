import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../../lib/export/bibtex';
import { writeCsl } from '../../../lib/export/csl';
import type { ExportItem } from '../../../lib/export/item';
import { makeKey } from '../../../lib/export/key';
import { splitName, writeName } from '../../../lib/export/name';
import { toLine } from '../../../lib/export/plain-text';
import { writeRis } from '../../../lib/export/ris';
import { makePaper, oddItems, readRealItems } from './papers';
import { readNames, readWithPandoc, type PandocWork } from './pandoc';
import { provideBibtex, runBibtex } from './run-bibtex';

/** Programs that others trust read what is written here. */
const real = readRealItems();
const hasBibtex = provideBibtex();
/** Reading thousands of papers takes programs their time. */
const timeout = 600_000;

const inventedItems: ExportItem[] = [
  ['Jan van der Berg', 'Luc Van Gool', 'Qwen Team'],
  ['Éric de la Clergerie', 'Łukasz Kaiser', 'Søren Ångström', 'Erdős Pál', 'Thị Hằng Đỗ'],
  ['Blaise Aguera y Arcas', '李明', 'Johnson and Sons', "Shin'ichi O'Connor"],
].map((authors, index) => ({
  paper: makePaper({
    id: `2501.0000${index}`,
    authors,
    title: '50% of LLaMA-2 & <think>: a_b, #1, $5 ~ “É” 漢字 😀 \\x',
  }),
}));

describe.skipIf(!hasBibtex)('BibTeX', () => {
  it.each(['plain', 'alpha', 'abbrv', 'unsrt'] as const)(
    'reads papers made of what goes wrong, in style %s',
    (style) => {
      const { log, bbl } = runBibtex(writeBibtex(oddItems), style);
      expect(log).not.toMatch(/error/);
      // A work without an author cannot be sorted by one; that is all there is to say.
      expect((log.match(/^Warning--.*/gm) ?? []).filter((line) => !line.startsWith('Warning--to sort, need'))).toEqual(
        [],
      );
      expect(readKeys(bbl)).toEqual(oddItems.map(({ paper }) => makeKey(paper)).toSorted());
    },
  );

  it('abbreviates and sorts a name with accents as a name', () => {
    const { bbl } = runBibtex(writeBibtex(inventedItems), 'abbrv');
    expect(bbl).toContain(String.raw`{\'E}.~de~la Clergerie`);
    expect(bbl).toContain(String.raw`{\L}.~Kaiser`);
    expect(bbl).toContain('J.~van~der Berg, L.~Van~Gool, and {Qwen Team}');
  });

  it.skipIf(real.length === 0)('reads all real papers without an error or a warning', { timeout }, () => {
    const { log, bbl } = runBibtex(writeBibtex(real), 'plain');
    expect(log).not.toMatch(/error|Warning--/);
    expect(readKeys(bbl)).toEqual(real.map(({ paper }) => makeKey(paper)).toSorted());
  });
});

describe('pandoc', () => {
  it.each([
    ['ris', writeRis],
    ['csljson', writeCsl],
    ['bibtex', writeBibtex],
    ['biblatex', writeBibtex],
  ] as const)('reads titles and names from %s', { timeout }, async (from, write) => {
    expectSame(await readWithPandoc(from, write(inventedItems)), inventedItems);
  });

  it.each([
    ['ris', writeRis],
    ['csljson', writeCsl],
    ['bibtex', writeBibtex],
  ] as const)('finds every paper made of what goes wrong in %s', { timeout }, async (from, write) => {
    const works = await readWithPandoc(from, write(oddItems));
    expect(works.map(({ id }) => id)).toEqual(oddItems.map(({ paper }) => makeKey(paper)));
  });

  it.skipIf(real.length === 0)('reads all real papers from RIS', { timeout }, async () => {
    // What follows the second comma is the suffix in RIS; pandoc takes names for BibTeX's, where it is the given name.
    const items = real.filter(({ paper }) => !paper.authors.some((name) => 'suffix' in splitName(name)));
    expect(items.length).toBeGreaterThan(real.length - 10);
    expectSame(await readWithPandoc('ris', writeRis(items)), items);
  });

  it.skipIf(real.length === 0)('reads all real papers from CSL-JSON', { timeout }, async () => {
    const items = real.map(({ paper }) => ({ paper: { ...paper, abstract: '' } }));
    expectSame(await readWithPandoc('csljson', writeCsl(items)), items);
  });
});

/** The same papers in the same order, with the same titles and authors, but for capitals and the shape of quotation marks. */
function expectSame(works: readonly PandocWork[], items: readonly ExportItem[]): void {
  expect(works.map(({ id }) => id)).toEqual(items.map(({ paper }) => makeKey(paper)));
  expect(works.map(({ title }) => simplify(title))).toEqual(items.map(({ paper }) => simplify(toLine(paper.title))));
  const names = items.map(({ paper }) => paper.authors.map((author) => simplify(writeName(splitName(author)))));
  expect(works.map((work) => readNames(work).map(simplify))).toEqual(names);
}

function simplify(text: string): string {
  return text
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll(/[“”„‘’'"]/g, "'")
    .normalize('NFC')
    .toLowerCase();
}

function readKeys(bbl: string): string[] {
  // Alpha writes a label before the key; long ones go on in the next line.
  return [...bbl.matchAll(/\\bibitem(?:\[[^\]]*\])?\{([^}]*)\}/g)]
    .map(([, key = '']) => key.replaceAll(/%\n\s*/g, ''))
    .toSorted();
}
