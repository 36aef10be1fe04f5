import { afterEach, expect, it, vi } from 'vitest';
import { readArea } from '../../../lib/sync/area-content';
import { chooseItems } from '../../../lib/sync/choose';
import { nameItem } from '../../../lib/sync/items';
import { createMarkTravel } from '../../../lib/sync/mark-state';

/** Any stable order is as good as another: Firefox asks about the pairs the other way round. */
function sortByInsertion<T>(this: T[], compare: (a: T, b: T) => number = () => 0): T[] {
  const sorted = [...this];
  for (let end = 1; end < sorted.length; end += 1) {
    for (let at = end; at > 0 && compare(sorted[at - 1]!, sorted[at]!) > 0; at -= 1) {
      [sorted[at - 1], sorted[at]] = [sorted[at]!, sorted[at - 1]!];
    }
  }
  return sorted;
}

afterEach(() => vi.restoreAllMocks());

it('what is known here adds to what stands there of the same moment, however the browser sorts', () => {
  const [paperId, readAt, starredAt] = ['2611.00001', Date.UTC(2026, 10, 1), Date.UTC(2026, 10, 2)];
  const key = nameItem('marks', paperId);
  const area = readArea({ [key]: { v: 1, r: { [paperId]: starredAt.toString(36) } } });
  const marks = [{ ...createMarkTravel(paperId), star: starredAt, read: readAt }];
  const choose = () => chooseItems({ marks, topics: [] }, area, starredAt);
  const expected = choose();
  expect(expected.items.get(key)?.r).toEqual({ [paperId]: `${starredAt.toString(36)}/${readAt.toString(36)}` });
  expect(expected.chosen.stars).toBe(1);
  vi.spyOn(Array.prototype, 'toSorted').mockImplementation(sortByInsertion);
  expect(choose()).toEqual(expected);
});
