import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, cleanText } from '../../../lib/paper/text.ts';

/** Pieces of LaTeX, of half-stripped LaTeX, of prose and of nothing good, to be put together at random. */
const PIECES = [
  String.raw`{ } \ $ ~ ${'`'} ' " ^ _ -- ( ) [ % & * < = , . \textbf{ \" \' \v{ \o \i \alpha \times \frac{ \( \)`,
  String.raw`\href{ \footnote{ \allowbreak texttt{ red{ _{ ^{ {=} {ä} {W} text{ times 4times sim sim20% leq rightarrow pi_`,
  String.raw`theta circ sum_{i= log_2 word A x n 2 10 0.5 $5 π é ² “ – a_1 gpt_4 ${'``'} '' https:// https://example.org/a_b~c`,
  'example.org/ C:\\new \\color{ \\color{ddtD} {\\color{red} \u200D \u0301 \uD800 \uFDD0 \u0091 😀',
]
  .flatMap((pieces) => pieces.split(' '))
  .concat([' ', '\n', '{\\em ', '{bf ', '\\ss ', '64 times 64', 'two words ']);

/** What a careless pattern takes quadratic time for, when there is nothing but that. */
const REPEATED = [
  String.raw`{ } \ $ ~ ${'`'} ' " ^ _ - 1 a * ( \( _{ ^{ \" \textbf{ \textbf{a} \frac{a}{ \footnote{ \href{http://`,
  String.raw`https:// http://a{ a. a- a.bc/ a~ a-~ ${'``'} ${'`a'} '' $x_ \'a \"a\" 4times sim1, pi_{ x^{a}`,
  '\\color{aA \\color[a {\\color{a} {\\color{a}{ \u200D \u0301 \uD800',
]
  .flatMap((pieces) => pieces.split(' '))
  .concat([' ', '1 times ', '{\\em ']);
const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 25,
});
const soups = soup.map((pieces) => pieces.join(''));

describe('white space and what cannot be seen', () => {
  it('makes one line of many, with single blanks', () => {
    expect(cleanText('  A title\n  in\ttwo\u00A0 lines\u2028and more\u0085\r\n')).toBe('A title in two lines and more');
  });

  it('composes letters and their accents', () => {
    expect(cleanText('Re\u0301sume\u0301')).toBe('Résumé');
  });

  it('drops controls, bidirectional overrides and characters without width', () => {
    expect(
      cleanText('in\u0000visi\u0007ble \u202Edrow\u202C \u2066x\u2069 z\u200Bero\uFEFF wid\u00ADth\u2060 \u{E0041}tag'),
    ).toBe('invisible drow x zero width tag');
  });

  it('drops halves of surrogate pairs and keeps whole ones', () => {
    expect(cleanText('a\uD800b \uDC00c 😀')).toBe('ab c 😀');
  });

  it('keeps joiners where they are spelling or hold an emoji together, and drops them elsewhere', () => {
    expect(cleanText('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(cleanText('क्\u200Dष')).toBe('क्\u200Dष');
    expect(cleanText('👩\u200D💻')).toBe('👩\u200D💻');
    expect(cleanText('pass\u200Cword pass\u200Dword')).toBe('password password');
  });

  it('makes nothing of nothing', () => {
    expect(cleanText('')).toBe('');
    expect(cleanText(' \n\u200B\t')).toBe('');
  });
});

describe('text that only looks like something else', () => {
  it.each([
    'Agents that <think> and <answer> before <EOS></EOS>, as in a <b>bold</b> & <script>alert(1)</script> claim',
    'Set snake_case_name, file_name.py, gpt_4, float8_e4m3, v4_v5 and __init__ in config_v2_final',
    'It costs $25, or 1$, or $5-$10 per 1M tokens, in all US$ 3.50 and $200k',
    'a beta test of the alpha channel, 3 times faster, many times, in sim and in pi, mu and nu, to approx. half',
    'read 10 times 20 runs, 3 times 5 minutes, ten times a day',
    'C# and F#, AT&T, 50% of 100%, #hashtag, @user, e-mail first_last@example.org',
    'the set {-1, 0, 1}, the slot {user name}, \\boxed{} answers, a \\method without its definition',
    'about ~30%, ranges 1~4 and 1M~4M, a path ~/data, run with --verbose, an <!-- comment -->',
    '**C**ross **E**ntropy and `code` with a [link](https://example.org/a_1)',
    'the regular expression [^0-9]+ or \\d{4}, a version ^1.2.3, a face ^_^',
  ])('leaves alone: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('names', () => {
  it('reads accents in every spelling', () => {
    expect(cleanName("Jos\\'e  Garc\\'{\\i}a")).toBe('José García');
    expect(cleanName('{\\L}ukasz M\\"{u}ller')).toBe('Łukasz Müller');
    expect(cleanName("Milo\\v s Nov{\\'a}k")).toBe('Miloš Novák');
    expect(cleanName('S{\\o}ren \\O{}stergaard')).toBe('Søren Østergaard');
  });

  it('reads a tie as a blank and braces as nothing', () => {
    expect(cleanName('Ada~Maria {van der Berg}')).toBe('Ada Maria van der Berg');
  });

  it('leaves nicknames, numbers and organisations as they are', () => {
    for (const name of [
      'Ann "Two" Lee',
      "Sean O'Neil",
      'Team X3 (A_B)',
      'R&D @ Lab, Co., Ltd.',
      '李 明',
      'J.-P. d’Arc',
    ]) {
      expect(cleanName(name)).toBe(name);
    }
  });
});

describe('what cannot be seen', () => {
  it('is taken out, or is a blank', () => {
    expect(cleanText('a\u034Fb\u200Bc\u202Ed\u17B4e')).toBe('abcde');
    expect(cleanText('\u3164a\u2800\u115Fb\uFFA0')).toBe('a b');
    expect(cleanText('\u3164\u2800')).toBe('');
  });

  it('is no more than six marks high on one letter', () => {
    expect(cleanText(`Z${'\u0336\u0489'.repeat(500)}algo`)).toBe(`Z${'\u0336\u0489'.repeat(3)}algo`);
    // Vowel, dot and accent of pointed Hebrew stay.
    expect(cleanName('בְּרֵאשִׁ֖ית')).toBe('בְּרֵאשִׁ֖ית'.normalize('NFC'));
  });
});

describe('any input', () => {
  it('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(soups, (raw) => cleanText(cleanText(raw)) === cleanText(raw)),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(soups, (raw) => cleanName(cleanName(raw)) === cleanName(raw)),
      { numRuns: 1000 },
    );
  });

  it('gives one well-formed line without controls', () => {
    fc.assert(
      fc.property(soups, (raw) => {
        const text = cleanText(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFDD0]|^ | $| {2}/u);
      }),
    );
  });

  it('leaves a text as it came that never comes to rest', () => {
    const raw = `${'\\textbf{'.repeat(50)}x${'}'.repeat(50)}`;
    expect(cleanText(` ${raw}\n`)).toBe(raw);
  });

  // The time limit of a test is the assertion: anything worse than linear takes hours for a million characters.
  it.each(REPEATED)('cleans a million characters of %j', (piece) => {
    const raw = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(cleanText(raw).length).toBeLessThanOrEqual(raw.length * 2);
    expect(cleanName(raw).length).toBeLessThanOrEqual(raw.length * 2);
  });
});
