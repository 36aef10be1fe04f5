import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listLiterals, listUsedKeys } from './locales/sources';
import { ROOT } from './release/build';

type Messages = Record<string, { message: string; description?: string }>;

const FOLDER = join(ROOT, 'public/_locales');
const read = (folder: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, folder, 'messages.json'), 'utf8')) as Messages;
const locales = readdirSync(FOLDER).map((folder): [string, Messages] => [folder, read(folder)]);
const english = read('en');

/** `papers`, of `papers_one`. */
const nameBase = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const isCounted = (base: string): boolean => `${base}_other` in english;
const listPlaceholders = (text: string): string[] => [...new Set(text.match(/\$\d/g))].toSorted();

/** What each text that depends on a number is called in a language; the many of French and Spanish begin at a million. */
function listForms(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralCategories.filter((form) => form !== 'many' || !['es', 'fr'].includes(language));
}

describe.each(locales)('the texts in %s', (_, messages) => {
  const keys = Object.keys(messages);

  it('are those of English, with the plural forms of the language', () => {
    const forms = listForms(messages['language']!.message);
    const bases = [...new Set(Object.keys(english).map(nameBase))];
    const expected = bases.flatMap((base) => (isCounted(base) ? forms.map((form) => `${base}_${form}`) : [base]));
    expect(keys).toEqual(expected.toSorted());
  });

  it('have the same places for values, and none is empty', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const wanted = listPlaceholders((english[`${nameBase(key)}_other`] ?? english[key])!.message);
      const found = listPlaceholders(message);
      // One of something need not name the number.
      const isFree = (place: string): boolean => place === '$1' && key.endsWith('_one');
      expect(message.trim(), key).not.toBe('');
      expect(
        found.filter((place) => !wanted.includes(place)),
        key,
      ).toEqual([]);
      expect(
        wanted.filter((place) => !found.includes(place) && !isFree(place)),
        key,
      ).toEqual([]);
    }
  });

  it('mean the same to every browser', () => {
    // Chromium reads `$1$` as the name of a placeholder, and takes `Star` and `star` for one key.
    expect(Object.values(messages).filter(({ message }) => /\$[\w@]+\$/.test(message))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('speak to the reader in one way', () => {
    const other: Record<string, RegExp> = {
      de: /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
      es: /(?<!\p{L})(?:usted|Cierre|Libere|Actualice|Reinicie|Recargue|Inténtelo)(?!\p{L})/iu,
      fr: /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu,
    };
    const isOther = other[messages['language']!.message] ?? /(?!)/;
    expect(Object.values(messages).filter(({ message }) => isOther.test(message))).toEqual([]);
  });

  it('say what is new in as many lines', () => {
    const countLines = ({ newsNotes }: Messages): number => newsNotes!.message.split('\n').length;
    expect(countLines(messages)).toBe(countLines(english));
  });

  it('fit where stores have a limit', () => {
    expect(messages['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
  });
});

it('what is new is what this version brought', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(english['newsNotes']!.description).toContain(`What ${version} brought`);
});

it('French has no sign that could be parted from its word', () => {
  const french = Object.values(read('fr')).map(({ message }) => message);
  expect(french.filter((text) => / [;:!?»]|« /.test(text))).toEqual([]);
});

it('English says of one paper what holds of one', () => {
  const ofOne = Object.entries(english).filter(([key]) => key.endsWith('_one'));
  expect(ofOne.filter(([, { message }]) => /papers| match\b/.test(message))).toEqual([]);
});

describe('the sources', () => {
  it('use every text, and no other', () => {
    expect([...listUsedKeys()].toSorted()).toEqual([...new Set(Object.keys(english).map(nameBase))].toSorted());
  });

  it('say nothing to the reader by themselves', () => {
    expect(listLiterals()).toEqual([]);
  });
});
