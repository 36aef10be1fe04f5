/** At most so many UTF-16 units, with an ellipsis where something was cut off, never through a surrogate pair. */
export function clip(text: string, maxLength: number): string {
  return text.length > maxLength ? `${cut(text, maxLength - 1)}…` : text;
}

/** The first so many UTF-16 units, one fewer where the last would be half a surrogate pair. */
export function cut(text: string, maxLength: number): string {
  return text.length > maxLength ? text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '') : text;
}
