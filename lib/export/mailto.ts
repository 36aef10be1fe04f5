import { clip } from '../paper/clip';
import type { Headline, Mail } from './mail';

/** Windows hands a program at most 2,048 characters of an address; other systems allow more. */
const MAX_LENGTH = 1_900;
/** A title or a subject longer than this would take the room of all others. In Chinese it is nine times as long. */
const MAX_LINE = 120;

/**
 * A `mailto:` address (RFC 6068) with subject and body, never longer than `maxLength` characters. It is cut between
 * papers, and then says how many more there are.
 */
export function makeMailto(mail: Mail, maxLength = MAX_LENGTH): string {
  const start = `mailto:?subject=${encodeURIComponent(clip(mail.subject, MAX_LINE))}&body=`;
  const blocks = mail.headlines.map(writeBlock);
  let shown = 0;
  let length = start.length;
  for (const [index, block] of blocks.entries()) {
    length += block.length;
    const rest = writeRest(blocks.length - index - 1, mail);
    if (length + rest.length <= maxLength) shown = index + 1;
    if (length > maxLength) break;
  }
  return start + blocks.slice(0, shown).join('') + writeRest(blocks.length - shown, mail);
}

function writeBlock({ title, url }: Headline): string {
  const lines = url === undefined ? [clip(title, MAX_LINE)] : [clip(title, MAX_LINE), url];
  return encodeURIComponent(`${lines.join('\r\n')}\r\n\r\n`);
}

function writeRest(count: number, { more }: Mail): string {
  return count === 0 ? '' : encodeURIComponent(`${more(count)}\r\n`);
}
