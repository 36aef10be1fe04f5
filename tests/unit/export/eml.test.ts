import { spawnSync } from 'node:child_process';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { makeEml } from '../../../lib/export/eml';
import { composeMail } from './compose-mail';
import { findProgram } from '../../debian.ts';
import { makePaper, oddItems } from './papers';

const now = Date.UTC(2026, 10, 4, 7, 5, 9);
const long = `Überlange Zeile 漢字 😀 `.repeat(20).trim();
const python = findProgram('python3');
if (python === undefined) console.warn('Not run: Python, whose mail parser reports every defect, is not there.');

describe('a draft in a file', () => {
  it('is a message that is yet to be sent', () => {
    const [head = ''] = makeEml(composeMail([{ paper: makePaper() }], 'Today'), now).split('\r\n\r\n');
    expect(head.split('\r\n')).toEqual([
      'Date: Wed, 4 Nov 2026 07:05:09 +0000',
      'Subject: =?utf-8?B?VG9kYXk=?=',
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="=_paperboy_="',
    ]);
  });

  it('gives a mail parser back what was put in', async () => {
    const mail = composeMail(oddItems, long);
    const read = await PostalMime.parse(makeEml(mail, now));
    expect(read.subject).toBe(long);
    expect(read.date).toBe('2026-11-04T07:05:09.000Z');
    expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.replaceAll('\r\n', '\n').trim());
    expect(read.html?.replaceAll('\r\n', '\n').trim()).toBe(mail.html.replaceAll('\r\n', '\n').trim());
    expect(read.attachments).toEqual([]);
  });

  it('has short lines of ASCII that end with CRLF', () => {
    const eml = makeEml(composeMail(oddItems, long), now);
    expect(eml).toMatch(/^[\r\n\x20-\x7E]*$/);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(eml.split('\r\n').filter((line) => line.length > 78)).toEqual([]);
  });

  it('gets no header from a title', async () => {
    const read = await PostalMime.parse(makeEml(composeMail([], 'x\r\nBcc: evil@example.org\r\n\r\nbody'), now));
    expect(read.headers.map(({ key }) => key)).toEqual(['date', 'subject', 'x-unsent', 'mime-version', 'content-type']);
  });

  it.skipIf(python === undefined)('has no defect that Python knows of', () => {
    const mail = composeMail(oddItems, long);
    const script = `
import email, email.policy, json, sys
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = list(message.walk())
defects = [str(d) for part in parts for d in part.defects] + [str(d) for h in message.values() for d in getattr(h, 'defects', [])]
print(json.dumps([defects, [p.get_content_type() for p in parts], message['subject'], parts[1].get_content(), parts[2].get_content()]))`;
    const { stdout } = spawnSync('python3', ['-c', script], { input: makeEml(mail, now), encoding: 'utf8' });
    const [defects, types, subject, text, html] = JSON.parse(stdout) as [string[], string[], string, string, string];
    expect(defects).toEqual([]);
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
    expect(subject).toBe(long);
    expect(text.replaceAll('\r\n', '\n')).toBe(mail.text.replaceAll('\r\n', '\n'));
    expect(html.replaceAll('\r\n', '\n')).toBe(mail.html.replaceAll('\r\n', '\n'));
  });
});
