const encoder = new TextEncoder();

/** How many bytes a value takes in `storage.sync`, as Chromium counts: as JSON, in which it writes some signs longer. */
export function countBytes(value: unknown): number {
  const text = JSON.stringify(value);
  return (
    encoder.encode(text).length + 5 * (text.match(/</g)?.length ?? 0) + 3 * (text.match(/[\u2028\u2029]/g)?.length ?? 0)
  );
}

/** A value as a text that is the same for whoever writes it: browsers give the fields back in an order of their own. */
export function printCanonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
