import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from '../../../feed/papers/wrap.ts';

describe('wrapped text', () => {
  it('breaks at spaces, never past the width, and loses nothing', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/u), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (list) => {
        const wrapped = wrapLines(list.join(' '), 30, '\n  ');
        expect(wrapped.replaceAll('\n  ', ' ')).toBe(list.join(' '));
        for (const line of wrapped.split('\n  ')) expect(line.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('leaves a word longer than a line alone', () =>
    expect(wrapLines(`a ${'b'.repeat(9)} c`, 5, '\n')).toBe('a\nbbbbbbbbb\nc'));
});
