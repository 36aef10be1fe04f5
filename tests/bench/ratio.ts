import type { Figure } from './figure.ts';

/** Measures something once, in milliseconds. */
export type Stopwatch = () => Promise<number>;

/**
 * How many times as long something takes as something else. Both are measured by turns, in changing order, and each
 * time is divided by its neighbour's: what else the machine does in the meantime weighs on both. The median is the figure.
 */
export async function measureRatio(pairCount: number, measured: Stopwatch, base: Stopwatch) {
  const pairs: { measuredMs: number; baseMs: number }[] = [];
  for (let i = 0; i < pairCount; i += 1) {
    if (i % 2 === 0) {
      const baseMs = await base();
      pairs.push({ baseMs, measuredMs: await measured() });
    } else {
      const measuredMs = await measured();
      pairs.push({ measuredMs, baseMs: await base() });
    }
  }
  const measuredMs = median(pairs.map((pair) => pair.measuredMs));
  const baseMs = median(pairs.map((pair) => pair.baseMs));
  const ratios = pairs.map((pair) => pair.measuredMs / pair.baseMs);
  return {
    value: median(ratios),
    unit: '×',
    note:
      `${formatMs(measuredMs)} against ${formatMs(baseMs)}; ${pairCount} pairs, ` +
      `middle half ${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`,
  } satisfies Partial<Figure>;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share (0 to 1) of the others lies, interpolated linearly. Of no values there is none: NaN. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function formatMs(ms: number): string {
  return `${ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}
