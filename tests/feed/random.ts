/** A stream of chance that its seed decides completely. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  /** Whether something of this probability (0 to 1) happens. */
  chance: (probability: number) => boolean;
  /** One of these. */
  pick: <T>(from: readonly T[]) => T;
  /** Hexadecimal digits. */
  hex: (length: number) => string;
}

/** FNV-1a, 32 bits: equal parts give equal numbers, on every machine and in every order of calls. */
function hashParts(parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0000')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/**
 * Chance seeded by its arguments (mulberry32). Whatever is generated names itself in the seed, a day or a paper's place on it, so
 * that it can be generated alone and comes out the same.
 */
export function createRandom(...seed: (string | number)[]): Random {
  let state = hashParts(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)]!,
    hex: (length) => Array.from({ length }, () => int(0, 15).toString(16)).join(''),
  };
}

/**
 * A draw from a measured distribution: the inverse of its cumulative function, straight between the points given.
 * `quantiles` pairs a share (0 to 1, ascending, from 0 to 1) with the value that this share lies below.
 */
export function drawFromQuantiles(
  random: Random,
  quantiles: readonly (readonly [share: number, value: number])[],
): number {
  const share = random.next();
  const upper = quantiles.findIndex(([at]) => at > share);
  const [fromShare, fromValue] = quantiles[upper - 1]!;
  const [toShare, toValue] = quantiles[upper]!;
  return fromValue + ((share - fromShare) / (toShare - fromShare)) * (toValue - fromValue);
}
