import { describe, expect, it } from 'vitest';
import { readTags, showTags } from '../../../lib/sync/tag-state';

describe('a tag that is written in another way', () => {
  /** What an exchange leaves of tags that were written so, one after the other. */
  const exchangeEach = (steps: { tags: string[]; at: number }[]): string[][] => {
    let state: ReturnType<typeof readTags> = [];
    return steps.map(({ tags, at }) => {
      state = readTags(state, tags, at);
      return showTags(state, tags);
    });
  };

  it('stays as it was written last, also when that is how it was before', () => {
    const steps = ['NLP', 'nlp', 'NLP', 'Nlp', 'nlp'].map((tag, i) => ({ tags: [tag, 'later'], at: 100 + i }));
    expect(exchangeEach(steps)).toEqual(steps.map(({ tags }) => tags));
  });

  it('stays so although the clock was set back', () => {
    const steps = ['NLP', 'nlp', 'NLP'].map((tag, i) => ({ tags: [tag], at: 100 - i }));
    expect(exchangeEach(steps)).toEqual([['NLP'], ['nlp'], ['NLP']]);
  });

  it('keeps its moment while only something else of the mark is changed', () => {
    const state = readTags(readTags([], ['NLP'], 100), ['nlp'], 200);
    expect(readTags(state, ['nlp'], 300)).toEqual(state);
  });

  it('goes in every spelling when it is taken away', () => {
    const state = readTags(readTags([], ['NLP'], 100), ['nlp'], 200);
    expect(showTags(readTags(state, [], 300), [])).toEqual([]);
  });
});
