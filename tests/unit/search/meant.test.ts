import { describe, expect, it } from 'vitest';
import { readTermNames } from '../../../lib/relevance/sequence';
import { readMeant } from '../../../lib/search/meant';
import { parseFilter } from '../../../lib/topics/parse';
import { printFilter } from '../../../lib/topics/print';

function split(query: string): [phrase: string, rest: string] | undefined {
  const meant = readMeant(parseFilter(query));
  return meant && [meant.phrase, printFilter(meant.rest)];
}

describe('what a query means', () => {
  it('has no pair across an OR, or with what stands beside it', () => {
    const pairs = (query: string) => readTermNames(split(query)![0]).filter((name) => name.includes(' '));
    expect(pairs('video (world OR model) data')).toEqual([]);
    expect(pairs('video "world model" data')).toContain('world model');
  });

  it.each([
    ['straight flows', 'straight flows', ''],
    ['"flow matching" image', 'flow matching image', ''],
    ['title:flow abstract:image', 'flow image', ''],
    ['pre-training data', 'pre-training data', ''],
    ['flow OR diffusion', 'or flow or diffusion or', ''],
    ['flow (image OR "video model") data', 'flow or image or video model or data', ''],
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
