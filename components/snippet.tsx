import { cut } from '../lib/paper/clip';
import { Highlighted, type FoundRange } from './highlighted';

const LENGTH = 180;
const BEFORE = 40;

/** The part of a text where the first thing was found, about two lines long. Nothing where nothing was found in it. */
export function Snippet({ text, ranges }: { text: string; ranges: FoundRange[] }) {
  const first = ranges[0];
  if (!first) return null;
  const start = first.start < BEFORE ? 0 : findWordStart(text, first.start);
  const end = start + cut(text.slice(start), Math.max(LENGTH, first.end - start)).length;
  const inside = ranges.filter((range) => range.start >= start && range.end <= end);
  return (
    <p class="paper-snippet" lang="en" dir="auto">
      {start > 0 && '… '}
      <Highlighted
        text={text.slice(start, end)}
        ranges={inside.map((range) => ({ start: range.start - start, end: range.end - start }))}
      />
      {end < text.length && '…'}
    </p>
  );
}

/** The beginning of a word some way before a place, so that none is cut, unless it goes on to that place. */
function findWordStart(text: string, place: number): number {
  const space = text.slice(0, place).indexOf(' ', place - BEFORE);
  return space < 0 ? cut(text, place - BEFORE).length : space + 1;
}
