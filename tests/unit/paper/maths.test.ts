import fc from 'fast-check';
import type temml from 'temml';
import { describe, expect, it } from 'vitest';
import { findMaths } from '../../../lib/paper/maths.ts';
import { cleanText } from '../../../lib/paper/text.ts';
import { buildReleased, whole } from './released-temml.ts';

const released = await buildReleased();

describe('formulas that are certain', () => {
  it.each([
    ['weights in R^{d times d} of', 'R^(d×d)', 'R^{d× d}'],
    ['costs $O(n^2)$ time', 'O(n²)', 'O(n^{2})'],
    ['only O(n log n), and', 'O(n log n)', String.raw`O(n \log  n)`],
    ['the state x_{t+1} follows', 'x_(t+1)', 'x_{t+ 1}'],
    ['below 10^{-3}.', '10⁻³', '10^{-3}'],
    [String.raw`with \alpha_{ij} as`, 'α_ij', 'α_{ij}'],
    ['policy pi_{theta} and', 'π_θ', 'π_{θ}'],
    ['where x_t is', 'x_t', 'x_{t}'],
    ['update v_t^{\\top} that', 'v_t^⊤', String.raw`v_{t}^{\top}`],
    ['a rate of O(T^{-1/4}) is', 'O(T^(-1/4))', 'O(T^{- 1/ 4})'],
    ['loss ∑_{i=1}^{N_E} of', '∑_(i=1)^(N_E)', '∑_{i= 1}^{N_{E}}'],
  ])('%s', (raw, formula, tex) => {
    const text = cleanText(raw);
    const found = findMaths(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([formula]);
    expect(found.map((maths) => maths.tex)).toEqual([tex]);
  });

  it('end before a hyphen and what follows it', () => {
    expect(findFormulas('an H_t-weighted norm, π₀-FAST and 10⁶-scale')).toEqual(['H_t', 'π₀', '10⁶']);
  });

  it('are all found, in their order', () => {
    expect(findFormulas('from z_t to z_r in O(1), p_θ')).toEqual(['z_t', 'z_r', 'O(1)', 'p_θ']);
  });
});

describe('what could be something else stays text', () => {
  it.each([
    'It costs $25, 7,400 bugs for 1$, and $5^2 or 3_000 dollars.',
    'It writes <think> and <x_t> and </answer_1>, then <EOS>.',
    'gpt_4o_mini, llama_3, snake_case, q_proj, x_train, e_commerce, n_gram, a_b_c and __init__.',
    'See x_t.png, run_t.py, data/x_t/a, ./x_t, C:\\x_t, v_1.2.3, v1_2 and config.x_t.',
    'At https://example.org/x_t?q=x_t&O(n), www.example.org/x_t, t_s@example.org and git@x_y.example.',
    'Type `x_t` or --x_t or $x_t or #x_t or %x_t.',
    'C++, C#, F#, A*, k-NN, k-means, t-SNE, L-BFGS, GPT-4, Llama-3.1-8B and pass@1.',
    'H₂, CO₂, H₂O, 5 m², 3 cm², 9.8 m s⁻² and 12.5¹ in 2024².',
    'G²RPO, S², GUI-G², X²-Gaussian, HumanEval⁺, (IA)³, UI2Code^N, pass^k and M_t-7B.',
    'O(HTTP), O(see below), GPT(n), SO(3), O() and O(n.',
    'T_T, o_o, ^_^, x^, _x_, 5^th and R^(see Section 3).',
    'A footnote¹, a 2nd², 50%² and “quoted”³.',
  ])('%s', (text) => {
    expect(findFormulas(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  it('comes to an end however long it is, and gives ranges inside of it', () => {
    for (const piece of ['O(', 'x_(', 'x^(1', 'O((((n', 'x_t', '¹x', 'x_t^x_t', '\ud835', '(((']) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      for (const { start, end } of findMaths(text)) expect(start < end && end <= text.length).toBe(true);
    }
  });

  it('never brings a command or a brace of its own into the formula', () => {
    expect(findFormulas(String.raw`O(\href{javascript:alert(1)}{n}) x_(\unicode{1}) x_{t} O(#1) O(n%) O(n$)`)).toEqual(
      [],
    );
  });
});

describe('the library', () => {
  it('makes MathML of each kind of formula without an error', () => {
    const text =
      'R^(d×d), O(n log n), x_(t+1), 10⁻³, θ_GRPO, v_t^⊤, ∑_(i=1)^(N_E), p^*, d^0.75, O(N² · T), ℓ₂ and f_(a∈A)';
    const found = findMaths(text);
    expect(found).toHaveLength(12);
    for (const { tex } of found)
      expect(released.renderToString(tex, { throwOnError: true })).toMatch(/^<math>.*<\/math>$/);
  });

  it('makes the same of them as it does with all the parts that the release leaves out', () => {
    const signs = Array.from("+-−*/·×,|=<>≤≥≈∼∈∝→∞⊤⊥†′∇∂∑∏∫'ℓαβγδεζηθκλμνξπρστφχψωΓΔΘΛΞΠΣΦΨΩnxTR₁²⁻");
    const names = [
      'log ',
      'ln ',
      'exp ',
      'min_θ ',
      'max ',
      'tanh',
      'det ',
      'θ_GRPO',
      'π_ref',
      'x_t',
      '^(n+1)',
      '_(i=1)',
    ];
    const inside = fc.array(fc.constantFrom(...signs, ...names, '(', ')', ' ', '^', '_', '7', '0.5'), {
      maxLength: 12,
    });
    let formulas = 0;
    fc.assert(
      fc.property(inside, (pieces) => {
        for (const { tex } of findMaths(`in O(${pieces.join('')}) and x^(${pieces.join('')}).`)) {
          formulas += 1;
          expect(render(released, tex)).toBe(render(whole, tex));
        }
      }),
      { numRuns: 20_000 },
    );
    expect(formulas).toBeGreaterThan(1_000);
  });
});

/** The markup, or what the library has against the formula. */
function render(library: Pick<typeof temml, 'renderToString'>, tex: string): string {
  try {
    return library.renderToString(tex, { throwOnError: true });
  } catch (error) {
    return String(error);
  }
}

function findFormulas(text: string): string[] {
  return findMaths(text).map(({ start, end }) => text.slice(start, end));
}
