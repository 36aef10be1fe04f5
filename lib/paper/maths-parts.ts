import type { Maths } from './maths.ts';

/** A stretch of a text: to be shown as it is, marked as found, or typeset. The parts' texts make the whole text. */
export type TextPart =
  | { kind: 'plain'; start: number; text: string }
  | { kind: 'found'; start: number; text: string }
  | { kind: 'maths'; start: number; text: string; tex: string };

interface Range {
  start: number;
  end: number;
}

/**
 * Cuts a text into its parts. Both lists are sorted and without overlaps of their own; where something found touches
 * a formula, the formula stays text, so that what was found can be marked in it.
 */
export function splitText(text: string, maths: readonly Maths[], found: readonly Range[]): TextPart[] {
  const whole = maths.filter(
    (formula) => !found.some((range) => range.start < formula.end && formula.start < range.end),
  );
  const special = [
    ...whole.map(({ start, end, tex }) => ({ start, end, part: { kind: 'maths' as const, tex } })),
    ...found.map(({ start, end }) => ({ start, end, part: { kind: 'found' as const } })),
  ].toSorted((a, b) => a.start - b.start);

  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, part } of special) {
    if (start > at) parts.push({ kind: 'plain', start: at, text: text.slice(at, start) });
    parts.push({ ...part, start, text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) parts.push({ kind: 'plain', start: at, text: text.slice(at) });
  return parts;
}
