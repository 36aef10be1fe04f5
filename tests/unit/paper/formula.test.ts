import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/paper/text.ts';

describe('times', () => {
  it.each([
    ['4times faster and 1.5-2.5times smaller, up to 8times.', '4× faster and 1.5-2.5× smaller, up to 8×.'],
    ['on 256times256 with 8timesH100', 'on 256×256 with 8×H100'],
    ['64 times 64 and 32 times 240 times 320 and 256times 256', '64 × 64 and 32 × 240 × 320 and 256×256'],
    ['an n times n matrix in R^{d times d} or R^{mtimes n}', 'an n × n matrix in R^(d×d) or R^(m×n)'],
    ['7{times} as much, 5timessim20times', '7× as much, 5×~20×'],
  ])('is a sign in %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it.each([
    '3 times faster',
    '10 times 20 runs',
    '2 times 30% more',
    'sometimes',
    '5 timesteps',
    '4timestamps',
    'a times b',
  ])('is a word in %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('relations', () => {
  it.each([
    [
      'using sim20%, sim2times, sim12,000times, sim300K, sim!30 and {sim}5',
      'using ~20%, ~2×, ~12,000×, ~300K, ~30 and ~5',
    ],
    ['(sim 1\\% of all), 20sim40, {approx}5', '(~1% of all), 20~40, ≈5'],
    ['leq5% with leq 4B, geq 90%', '≤5% with ≤ 4B, ≥ 90%'],
    ['0.5rightarrow0.8, A rightarrow B, ABleftrightarrowCD', '0.5→0.8, A → B, AB↔CD'],
    ['O(n^2 cdot k), towards infty, error varepsilon', 'O(n² · k), towards ∞, error ε'],
    ['γ{=}4, n=1{,}024, r{=}{-}0.1', 'γ=4, n=1,024, r=-0.1'],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it.each(['sim2real', 'sim-to-real', 'the sim policy', 'fileqa', 'approx 5', 'inequality', 'narrow', 'leq(a, b)'])(
    'leaves %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});

describe('scripts', () => {
  it.each([
    ['X^{2}-Net, C^3, 2^{18}, 10^-4, (IA)^3, d^{-1}, W^+', 'X²-Net, C³, 2¹⁸, 10⁻⁴, (IA)³, d⁻¹, W⁺'],
    ['360^circ, 90^{\\circ}, 360^circtimes180^circ', '360°, 90°, 360°×180°'],
    ['A^*, q^{*}, J_{G}^*', 'A*, q*, J_G*'],
    ['G_{stack}, p_{hit}, x_{0.5}, d^{0.75}', 'G_stack, p_hit, x_0.5, d^0.75'],
    ['n^{1+o(1)}, T^{-1/3}, L_{1,2}', 'n^(1+o(1)), T^(-1/3), L_(1,2)'],
    ['x_{max}y', 'x_(max)y'],
    ['L_2 norm, (I_1,I_2), log_2 n', 'L₂ norm, (I₁,I₂), log₂ n'],
    ['sum_{i=1}^{N} x_i', '∑_(i=1)^N x_i'],
    ['nabla^2Net, ell_2 norm, v_t^top, x_{text{max}}', '∇²Net, ℓ₂ norm, v_t^⊤, x_max'],
    ['{W}-space, {F}_t, mathcal{O}(n)', 'W-space, F_t, O(n)'],
  ])('reads %s', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('takes the name of a Greek letter for one only under a script', () => {
    expect(cleanText('varphi^4, pi^3, pi_0, pi_{0.5}, theta_{new}, pi_theta, x_{theta}')).toBe(
      'φ⁴, π³, π₀, π_0.5, θ_new, π_θ, x_θ',
    );
    expect(cleanText('pi-Net, tau-bench, Phi_3, delta_rule, sigma')).toBe(
      'pi-Net, tau-bench, Phi_3, delta_rule, sigma',
    );
  });

  it.each(['file_{name}.py', 'model_{size}_v2', 'a_1.png', '/x_1', 'v4_5', 'top_1', 'x_i', 'R=e^H', 'pass^k', 'x^2.5'])(
    'leaves %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});
