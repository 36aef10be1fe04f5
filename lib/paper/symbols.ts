/** The character an accent command of LaTeX puts on the letter that follows, as a combining character. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030C'],
  ['H', '\u030B'],
  ['r', '\u030A'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
]);

/** Letters that have a command of their own. */
export const LETTERS: ReadonlyMap<string, string> = readPairs(
  'ae æ AE Æ oe œ OE Œ aa å AA Å ss ß o ø O Ø l ł L Ł i ı j ȷ',
);

/** Greek letters by the name of their command. */
export const GREEK: ReadonlyMap<string, string> = readPairs(
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ ' +
    'mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ' +
    'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω',
);

/**
 * Names that mean a symbol even without their backslash, because no word of a paper's prose is spelled like that.
 * Not here although they are frequent: `times`, `sim`, `approx`, `in`, `le`, `to`, the Greek letters (`beta test`).
 */
export const SYMBOL_WORDS: ReadonlyMap<string, string> = readPairs(
  'varepsilon ε varphi φ vartheta ϑ infty ∞ leq ≤ geq ≥ neq ≠ propto ∝ cdot · otimes ⊗ oplus ⊕ odot ⊙ subseteq ⊆ ' +
    'notin ∉ mapsto ↦ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ langle ⟨ rangle ⟩',
);

/** As above, and so long that they are certain even next to other letters (`ABleftrightarrowCD`). */
export const ARROW_WORDS: ReadonlyMap<string, string> = readPairs(
  'rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔',
);

/** Everything else that is certain with its backslash. */
const OTHER_COMMANDS = readPairs(
  'times × div ÷ pm ± mp ∓ leqslant ≤ le ≤ geqslant ≥ ge ≥ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ ll ≪ gg ≫ ' +
    'partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ in ∈ subset ⊂ supset ⊃ cup ∪ cap ∩ emptyset ∅ varnothing ∅ setminus ∖ ' +
    'forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ to → gets ← longrightarrow ⟶ uparrow ↑ downarrow ↓ ' +
    'ldots … dots … cdots ⋯ circ ∘ bullet • star ⋆ ast * dagger † ddagger ‡ prime ′ ell ℓ hbar ℏ top ⊤ bot ⊥ perp ⊥ ' +
    'mid | parallel ∥ deg ° textdegree ° textgreater > textless < textasciitilde ~ textasciicircum ^ ' +
    'texteuro € euro € pounds £ copyright © checkmark ✓ LaTeX LaTeX TeX TeX',
);

/** Every command that stands for a symbol, by its name without the backslash. */
export const SYMBOL_COMMANDS: ReadonlyMap<string, string> = new Map([
  ...GREEK,
  ...SYMBOL_WORDS,
  ...ARROW_WORDS,
  ...OTHER_COMMANDS,
]);

/** Characters that can be written raised. Letters are left out: few fonts have them, and fewer readers read them. */
export const RAISED: ReadonlyMap<string, string> = readPairs('0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻');

/** Characters that can be written lowered. */
export const LOWERED: ReadonlyMap<string, string> = readPairs('0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ − ₋');

function readPairs(list: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const [, name = '', symbol = ''] of list.matchAll(/(\S+) (\S+)/g)) pairs.set(name, symbol);
  return pairs;
}
