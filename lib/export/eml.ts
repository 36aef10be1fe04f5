import type { Mail } from './mail';

/** No line of base64 holds these characters, so no part can contain its own end. */
const BOUNDARY = '=_paperboy_=';
/** RFC 2047: a line has at most 76 characters: the name of the header, 12 that frame the word, 52 of base64. */
const MAX_WORD_BYTES = 39;
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * The message as a draft in a file (RFC 5322, 2045 and 2046): text and HTML, and `X-Unsent`, which makes mail programs
 * open it to be sent. It has no `From` and no `To`: the program that sends it knows the one and asks for the other.
 * `now` in epoch milliseconds.
 */
export function makeEml(mail: Mail, now: number): string {
  return [
    `Date: ${writeMoment(new Date(now))}`,
    `Subject: ${writeSubject(mail.subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...writePart('plain', mail.text),
    ...writePart('html', mail.html),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

function writePart(kind: 'plain' | 'html', text: string): string[] {
  return [
    `--${BOUNDARY}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    encode(text).replaceAll(/.{76}(?=.)/g, '$&\r\n'),
  ];
}

/** Always as encoded words: nothing in a title can then end the line or begin another header. */
function writeSubject(subject: string): string {
  const words = [''];
  for (const character of subject) {
    const grown = (words.at(-1) ?? '') + character;
    if (new TextEncoder().encode(grown).byteLength > MAX_WORD_BYTES) words.push(character);
    else words[words.length - 1] = grown;
  }
  return words.map((word) => `=?utf-8?B?${encode(word)}?=`).join('\r\n ');
}

function encode(text: string): string {
  return new TextEncoder().encode(text).toBase64();
}

/** Written out, as `toUTCString` says `GMT`, which RFC 5322 calls obsolete. */
function writeMoment(at: Date): string {
  const time = at.toISOString().slice(11, 19);
  return `${DAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${time} +0000`;
}
