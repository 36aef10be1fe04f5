import { describe, expect, it } from 'vitest';
import { readMeant } from '../../../lib/search/meant';
import { parseFilter } from '../../../lib/topics/parse';
import { printFilter } from '../../../lib/topics/print';

function split(query: string): [phrase: string, rest: string] | undefined {
  const meant = readMeant(parseFilter(query));
  return meant && [meant.phrase, printFilter(meant.rest)];
}

describe('what a query means', () => {
  it.each([
    ['straight flows', 'straight flows', ''],
    ['"flow matching" image', 'flow matching image', ''],
    ['title:flow abstract:image', 'flow image', ''],
    ['flow OR diffusion', 'flow diffusion', ''],
    ['flow (image OR video)', 'flow image video', ''],
  ])('is in the words of %s', (query, phrase, rest) => {
    expect(split(query)).toEqual([phrase, rest]);
  });

  it.each([
    ['flow author:song has:code -video upvotes:>3', 'flow', 'author:song has:code -video upvotes:>3'],
    ['flow -(video game)', 'flow', '-(video game)'],
    ['flow (author:song OR image)', 'flow', '(author:song OR image)'],
    ['flow tag:later', 'flow', 'tag:later'],
  ])('leaves all else of %s as it was asked', (query, phrase, rest) => {
    expect(split(query)?.[0]).toBe(phrase);
    expect(readMeant(parseFilter(query))?.rest).toEqual(parseFilter(rest));
  });

  it.each(['', 'author:song', '-flow', 'has:code stars:>3', 'id:2401'])(
    'is nothing where none are said: %s',
    (query) => {
      expect(split(query)).toBeUndefined();
    },
  );
});
