import { describe, expect, it } from 'vitest';
import { makeFileName } from '../../../lib/export/file-name';
import { formats } from '../../../lib/export/formats';
import { oddItems } from './papers';
import { GERMAN } from './words';

const context = { title: 'Starred', now: Date.UTC(2026, 10, 24), words: GERMAN };

describe('the formats', () => {
  it('have different ids and extensions', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  });

  it.each(formats.map((format) => [format.label, format] as const))(
    'write %s of anything, twice the same',
    async (_, format) => {
      const text = await format.write(oddItems, context);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\0\u202E]/);
      expect(await format.write(oddItems, context)).toBe(text);
      await expect(format.write([], context)).resolves.toBeTypeOf('string');
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['Starred', 'paperboy-starred-2026-11-24.bib'],
    ['Größe & "x"/..\\y', 'paperboy-größe-x-y-2026-11-24.bib'],
    ['漢字', 'paperboy-漢字-2026-11-24.bib'],
    ['../..\u202E', 'paperboy-2026-11-24.bib'],
    ['a'.repeat(300), `paperboy-${'a'.repeat(40)}-2026-11-24.bib`],
  ])('for %j', (title, name) => {
    expect(makeFileName(title, 'bib', context.now)).toBe(name);
  });
});
