import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/paper/text.ts';

describe('accents', () => {
  it.each([
    ["Fr\\'echet", 'Fréchet'],
    ['G\\"odel, G\\"{o}del, G{\\"o}del', 'Gödel, Gödel, Gödel'],
    ["Poincar\\'{e}", 'Poincaré'],
    ['\\v{C}ech, Ho\\v rava', 'Čech, Hořava'],
    ['gar\\c{c}on, Erd\\H{o}s, \\k{E}, \\u{g}, \\r{A}', 'garçon, Erdős, Ę, ğ, Å'],
    ['S\\o ren, S\\o{}ren, {\\O}re, \\L{}odz', 'Søren, Søren, Øre, Łodz'],
    ['Gau\\ss, \\ae on, \\AA ngstr\\"om', 'Gauß, æon, Ångström'],
    ['na\\"{\\i}ve, na\\"\\i ve, Garc\\\'\\i a', 'naïve, naïve, García'],
    ['vis-\\`a-vis, ma\\~nana, \\~nandu, r\\^ole', 'vis-à-vis, mañana, ñandu, rôle'],
    ["Po\\'zna, \\'Swit, \\.Izmir", 'Poźna, Świt, İzmir'],
    ['\\"Uber (\\"Oz\\"ur)', 'Über (Özür)'],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('takes an escaped apostrophe or quote for what it is', () => {
    expect(cleanText("the model\\'s, don\\'t, we\\'re, O\\'Brien")).toBe("the model's, don't, we're, O'Brien");
    expect(cleanText('a \\"universal\\" claim')).toBe('a "universal" claim');
  });

  it('leaves what Unicode has no letter for', () => {
    expect(cleanText("\\'q \\v{q} \\d{4}")).toBe("\\'q \\v{q} \\d{4}");
  });
});

describe('commands', () => {
  it.each([
    ['a {\\em finite} set, {\\it e.g.} this--{\\bf that}--one', 'a finite set, e.g. this–that–one'],
    ['\\textsc{Bolt} and \\textbf{a \\emph{nested} one}', 'Bolt and a nested one'],
    ['\\textbf{F}ast \\textbf{S}lices', 'Fast Slices'],
    ['texttt{F}ast-texttt{S}lices {bf Here} red{Warning: strong words}', 'Fast-Slices Here Warning: strong words'],
    ['\\mathcal{L} over $\\mathbb{R}$', 'L over R'],
    ['E\\textsuperscript{2} and H\\textsubscript{2}O', 'E² and H₂O'],
    ['better\\footnote{On one run.} now', 'better (On one run.) now'],
    ['\\textcolor{red}{hot}, \\textcolor[HTML]{FF0000}{hot}', 'hot, hot'],
    ['{\\color{blue} cold} and {\\color[rgb]{0,0,1}D}iffusion, \\color{myBlue}last', 'cold and Diffusion, last'],
    ['\\color{ddtD}ecoupled \\color{ddtT}ransformer~(\\color{ddtDDT})', 'Decoupled Transformer (DDT)'],
    ['45.3\\% of R\\&D, \\#1, snake\\_case, \\$5', '45.3% of R&D, #1, snake_case, $5'],
    ['(\\eg cats, \\ie, dogs, \\etc.) Lee \\etal \\LaTeX', '(e.g. cats, i.e., dogs, etc.) Lee et al. LaTeX'],
    ['e.g.\\ this, 300\\,k', 'e.g. this, 300 k'],
    ['\\frac{a}{b+1} and \\sqrt{n}', 'a/(b+1) and √n'],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('writes symbols', () => {
    expect(cleanText('2.3\\times faster, \\alpha-scaling, ({\\Delta}G), 30{\\deg}, p\\textless 0.05')).toBe(
      '2.3× faster, α-scaling, (ΔG), 30°, p< 0.05',
    );
  });

  it('leaves a command that it does not know, as its text is unknown too', () => {
    expect(cleanText('We present \\ours{} and {\\name}, see \\boxed{x}')).toBe(
      'We present \\ours{} and {\\name}, see \\boxed{x}',
    );
  });
});

describe('dollars', () => {
  it('mean mathematics round a formula', () => {
    expect(cleanText('$\\alpha$-Net, A$^*$ search, Cube$^3$, $x_1 + x_2$, $K$ steps, $Hit@K$')).toBe(
      'α-Net, A* search, Cube³, x₁ + x₂, K steps, Hit@K',
    );
    expect(cleanText('in \\( O(n^2) \\) time')).toBe('in O(n²) time');
  });

  it.each([
    'from $25 to $30, then $5-$10',
    '7 runs for 1$ and 9 for 2$',
    '$5 for file_name and 7$ for x_1',
    'paid $20 for x_1, sold at $30',
    'an $accident of prose with a_b and more$',
  ])('mean money otherwise: %s', (text) => {
    expect(cleanText(text).replaceAll(/[^$]/g, '')).toBe(text.replaceAll(/[^$]/g, ''));
  });
});
