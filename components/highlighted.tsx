import type { ComponentChildren } from 'preact';
import type { TextField } from '../lib/topics/fields';

/** A range of a text that was found, in UTF-16 units. */
export interface FoundRange {
  start: number;
  end: number;
}

/** Where in a field's text something was found. */
export type FindRanges = (field: TextField, text: string) => FoundRange[];

/** A text with the found ranges marked. They are sorted and do not overlap. */
export function Highlighted({ text, ranges }: { text: string; ranges: FoundRange[] }) {
  if (ranges.length === 0) return <>{text}</>;
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push(text.slice(end, range.start), <mark key={range.start}>{text.slice(range.start, range.end)}</mark>);
    end = range.end;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
