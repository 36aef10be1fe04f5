import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemWord } from '../../../lib/topics/stem.ts';
import { answersWord, readWords } from '../../../lib/topics/words.ts';

const textsOf = (text: string) => readWords(text).map((word) => word.text);

/** English as it is formed, and what only looks like it. */
const englishWords = fc
  .tuple(
    fc.constantFrom('d', 'l', 't', 'st', 'sk', 'ag', 'gener', 'probab', 'optim', 'hop', 'lux', 'y', 'ear', 'o', 'gpu'),
    fc.string({ unit: fc.constantFrom(...'a e i o u y b c d g l m n s t z'.split(' ')), maxLength: 3 }),
    fc.constantFrom(
      ...' y s es ies ied ing ying ly ation ational ization ability ivity fulness ousness ogi ate'.split(' '),
    ),
  )
  .map((parts) => parts.join(''));

describe('the words of a text', () => {
  it.each<[string, string[]]>([
    ['Attention Is All', ['attention', 'is', 'all']],
    ['Gödel, Łukasz & Straße', ['godel', 'lukasz', 'strasse']],
    ['ﬁne ＧＰＴ x²', ['fine', 'gpt', 'x2']],
    ["Newton's NVIDIA’S don't", ['newton', 'nvidia', 'don', 't']],
    ['text-to-image', ['text', 'to', 'image']],
    ['pre-training', ['pre', 'training', 'pretraining']],
    ['pre‑training', ['pre', 'training', 'pretraining']],
    ['a-b-𝐜', ['a', 'b', 'c']],
    ['pre--training pre – training', ['pre', 'training', 'pre', 'training']],
    ['½ \u0301 x', ['12', 'x']],
  ])('of %j are %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('know where they stand, and a joined form stands at its second part', () => {
    expect(readWords('A pre-training run')).toEqual([
      { text: 'a', start: 0, end: 1, position: 0, isJoined: false },
      { text: 'pre', start: 2, end: 5, position: 1, isJoined: false },
      { text: 'training', start: 6, end: 14, position: 2, isJoined: false },
      { text: 'pretraining', start: 2, end: 14, position: 2, isJoined: true },
      { text: 'run', start: 15, end: 18, position: 3, isJoined: false },
    ]);
  });

  it('are never empty, lie within the text, and are themselves when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of readWords(text)) {
          expect(textsOf(word.text)).toEqual([word.text]);
          expect(word.start).toBeGreaterThanOrEqual(0);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a word answers', () => {
  it.each([
    ['agent', 'agents'],
    ['agents', 'agent'],
    ['studies', 'study'],
    ['study', 'studies'],
    ['learning', 'learned'],
    ['dying', 'die'],
    ['llm', 'llms'],
    ['gpu', 'gpus'],
    ['h100', 'h100s'],
  ])('%j when %j is asked for: another form of it', (word, asked) => {
    expect(answersWord(word, asked)).toBe(true);
    expect(answersWord(word, asked, true)).toBe(true);
  });

  it('when it begins with what was asked for, but not inside a phrase', () => {
    expect(answersWord('diffusion', 'diff')).toBe(true);
    expect(answersWord('diffusion', 'diff', true)).toBe(false);
    expect(answersWord('indifferent', 'diff')).toBe(false);
  });

  it.each([
    ['video', 'image'],
    ['corpus', 'corp us'],
    ['opus', 'op'],
  ])('not: %j when %j is asked for inside a phrase', (word, asked) => {
    expect(answersWord(word, asked, true)).toBe(false);
  });

  it('to a single letter or digit only when it is that', () => {
    expect(answersWord('r', 'r')).toBe(true);
    expect(answersWord('robot', 'r')).toBe(false);
    expect(answersWord('4', '4')).toBe(true);
    expect(answersWord('4k', '4')).toBe(false);
    expect(answersWord('图像', '图')).toBe(true);
  });
});

describe('a stem', () => {
  it('is the beginning of its word but for three letters, on which looking words up relies', () => {
    fc.assert(
      fc.property(fc.oneof(englishWords, fc.string({ unit: 'binary', minLength: 1 })), (text) => {
        for (const { text: word } of readWords(text)) {
          const stem = stemWord(word);
          expect(stem).not.toBe('');
          expect(word.startsWith(stem.slice(0, -3) || stem.charAt(0))).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    'skis',
    'skies',
    'dying',
    'lying',
    'tying',
    'idly',
    'gently',
    'ugly',
    'early',
    'only',
    'singly',
    'css',
    'plus',
  ])('of %j, an exception, too', (word) => {
    const stem = stemWord(word);
    expect(word.startsWith(stem.slice(0, -3) || stem.charAt(0))).toBe(true);
  });

  it.each(['constructor', '__proto__', 'css', 'plus', 'opus', 'corpus'])('of %j is itself', (word) => {
    expect(stemWord(word)).toBe(word);
  });
});
