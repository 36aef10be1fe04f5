import { describe, expect, it } from 'vitest';
import { generateDay } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';
import { breakShape } from '../../feed/wrong-shapes.ts';

/** An item that nothing is known of. */
type Loose = { paper?: { id?: unknown; title?: unknown } | null } | null;

const items = generateDay(1, '2026-11-18', { papersPerDay: 40 });
const body = JSON.stringify(items);

describe('a wrong shape', () => {
  it('is an object around the list', () =>
    expect(breakShape('shape-object', body)).toMatchObject({ status: 'success', data: items }));

  it('is a list of strings', () => {
    const strings = breakShape('shape-strings', body) as unknown[];
    expect(strings).toHaveLength(40);
    expect(strings.every((item) => typeof item === 'string')).toBe(true);
  });

  it('is nothing, a number, or the list as text', () => {
    expect(breakShape('shape-null', body)).toBeNull();
    expect(breakShape('shape-number', body)).toBe(40);
    expect(breakShape('shape-string', body)).toBe(body);
  });

  it('is a list where every second item is of no use, and the others are untouched', () => {
    const broken = breakShape('shape-items', body) as Loose[];
    expect(broken.filter((_, index) => index % 2 === 1)).toEqual(items.filter((_, index) => index % 2 === 1));
    for (const item of broken.filter((_, index) => index % 2 === 0)) {
      const { id, title } = item?.paper ?? {};
      expect(typeof id === 'string' && id !== '' && typeof title === 'string').toBe(false);
    }
    expect(broken.some((item) => typeof item?.paper?.id === 'number')).toBe(true);
  });

  it('is a list with null for whatever may be missing, and with ids, titles and names as they were', () => {
    const nulled = breakShape('shape-nulls', body) as RawItem[];
    expect(nulled.map(({ paper }) => [paper.id, paper.title])).toEqual(
      items.map(({ paper }) => [paper.id, paper.title]),
    );
    expect(nulled[0]!.paper.authors[0]!.name).toBe(items[0]!.paper.authors[0]!.name);
    expect([nulled[0]!.paper.summary, nulled[0]!.thumbnail, nulled[0]!.paper.upvotes]).toEqual([null, null, null]);
  });

  it('is an empty list of itself where the answer was no JSON', () =>
    expect(breakShape('shape-items', '<html>')).toEqual([]));
});
