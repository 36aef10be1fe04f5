/** The largest component of a paper's vector: four bits each, which is enough to compare by (`pack.ts` stores them so). */
export const FOUR_BITS = 7;
/** The largest component of a term's vector. */
export const EIGHT_BITS = 127;

/** Writes a vector in whole numbers, its largest component ±`most`: the direction is kept, the length is not. */
export function writeWhole(vector: ArrayLike<number>, most: number, into: Int8Array, start: number): void {
  const scale = most / (findLargest(vector) || 1);
  for (let at = 0; at < vector.length; at += 1) into[start + at] = Math.round((vector[at] ?? 0) * scale);
}

/** The largest absolute value of a vector; 0 of an empty one. */
export function findLargest(vector: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < vector.length; at += 1) largest = Math.max(largest, Math.abs(vector[at] ?? 0));
  return largest;
}
