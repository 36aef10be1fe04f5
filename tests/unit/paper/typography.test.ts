import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/paper/text.ts';

describe('quotes', () => {
  it.each([
    ["``one'' and ``it's `two' of''", "“one” and “it's ‘two’ of”"],
    ["``half\" and ''other''", '“half” and “other”'],
    ["a `single' one", 'a ‘single’ one'],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it.each(["the users' and the model's", '`code` and ``more code``', '```fence```', "5'' wide", "rock 'n' roll"])(
    'leaves %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});

describe('dashes', () => {
  it.each([
    ['this -- and that', 'this – and that'],
    ['human--machine, 10--20%, so--{\\em that}--is', 'human–machine, 10–20%, so–that–is'],
    ['this---and --- that', 'this—and — that'],
    ['this-- and (that)-- too', 'this– and (that)– too'],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it.each(['run --verbose -x', 'i--;', '<!-- x -->', '----', '|--|--|'])('leaves %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('ties', () => {
  it.each([
    ['models~(VLMs), e.g.,~this, (i)~that, 2.78~(best)', 'models (VLMs), e.g., this, (i) that, 2.78 (best)'],
    ['Table~1, Section~3.2, Mamba~2', 'Table 1, Section 3.2, Mamba 2'],
    [
      'the code~\\url{https://example.org/~ada} at~https://example.org',
      'the code https://example.org/~ada at https://example.org',
    ],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it.each(['~30%', 'is ~5x', '1~4', '60%~70%', '10K~20K', 'takes~5%', '5ms~10ms', 'x~N(0,1)', '~/bin'])(
    'leaves %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});
