import { describe, expect, it } from 'vitest';
import { mergeMark } from '../../../lib/store/merge';

describe('merging marks', () => {
  it('gives the same whichever copy comes first, but for the order of two notes', () => {
    expect(mergeMark(undefined, { paperId: 'x', updatedAt: 1 }, 5)).toEqual({ paperId: 'x', updatedAt: 1 });
    const [a, b] = [
      { paperId: 'x', starredAt: 1, note: 'one', updatedAt: 3 },
      { paperId: 'x', note: 'two', updatedAt: 900 },
    ];
    expect(mergeMark(a, b, 5)).toEqual({ paperId: 'x', note: 'one\n\n---\n\ntwo', updatedAt: 901 });
    expect(mergeMark(b, a, 5)).toEqual({ paperId: 'x', note: 'two\n\n---\n\none', updatedAt: 901 });
  });
});
