import { removeUnseen } from '../paper/unseen';

/**
 * One line of readable text. The edge has cleaned what sources sent; notes, tags, names of topics and what an imported
 * file brought have not been there, and a lone surrogate or a control makes XML invalid and `encodeURIComponent` throw.
 */
export function toLine(text: string): string {
  return removeUnseen(text).normalize('NFC');
}

/** The lines of a text that may have several, without the empty ones. */
export function toLines(text: string): string[] {
  return text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map(toLine)
    .filter((line) => line !== '');
}
