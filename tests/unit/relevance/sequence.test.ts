import { describe, expect, it } from 'vitest';
import { createLexicon, readSequence, readTermNames } from '../../../lib/relevance/sequence.ts';

describe('the terms of a text', () => {
  it('are its stems and the pairs of neighbours, without stop words and single letters', () => {
    expect(readTermNames('Studies of rectified flows, a study')).toEqual([
      'studi',
      'rectifi',
      'flow',
      'rectifi flow',
      'studi',
    ]);
  });

  it('have a compound in parts, as a pair and in one', () => {
    expect(readTermNames('one-step sampling')).toEqual(['one', 'step', 'one step', 'sampl', 'step sampl', 'onestep']);
  });

  it('make no pair across title and abstract', () => {
    const both = readSequence(createLexicon(), ['implicit', 'distribution']);
    expect([...both].map((entry) => entry & 1)).toEqual([0, 0]);
  });
});
