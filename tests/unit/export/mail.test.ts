import { describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail';
import { makePaper, oddItems } from './papers';

describe('papers as a message', () => {
  it('are a numbered list in the text', () => {
    const paper = makePaper({ summary: 'Short.', codeUrl: 'https://github.com/a/b' });
    const mail = composeMail(
      [{ paper, note: 'one\ntwo', tags: ['x'] }, { paper: makePaper({ title: 'Second' }) }],
      'Starred',
    );
    expect(mail.subject).toBe('Starred');
    expect(mail.text.split('\r\n')).toEqual([
      'Starred',
      '',
      '1. Attention Is Not All You Need',
      '   Ada Lovelace, Alan Turing · 2025-01-24',
      '   Short.',
      '   one',
      '   two',
      '   x',
      '   https://arxiv.org/abs/2501.12345',
      '   https://github.com/a/b',
      '',
      '2. Second',
      '   Ada Lovelace, Alan Turing · 2025-01-24',
      '   https://arxiv.org/abs/2501.12345',
      '',
    ]);
  });

  it('have no markup of others in the HTML, and links to the web only', () => {
    const addresses = { codeUrl: 'javascript:alert(1)', projectUrl: 'data:text/html,x' };
    const items = oddItems.map((item) => ({ ...item, paper: { ...item.paper, ...addresses } }));
    const { html } = composeMail(items, '<script>"\' & x');
    expect(new Set(html.match(/<[^/>\s]+/g))).toEqual(
      new Set(['<!DOCTYPE', '<html', '<head', '<meta', '<title', '<body', '<h1', '<ol', '<li', '<h2', '<p', '<a']),
    );
    expect(
      [...html.matchAll(/<a ([^>]*)>/g)].filter(([, given = '']) => !/^href="https?:\/\/[^"]+"$/.test(given)),
    ).toEqual([]);
  });

  it('have one line as a subject, always', () => {
    expect(composeMail([], 'a\r\nBcc: evil@example.org').subject).toBe('a Bcc: evil@example.org');
    expect(composeMail([], '\u0000\uD800').subject).toBe('Papers');
  });
});
