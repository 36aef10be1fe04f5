import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail';
import { makeMailto } from '../../../lib/export/mailto';
import { makePaper, oddItems } from './papers';

function readMailto(address: string): { to: string; subject: string | null; body: string } {
  const url = new URL(address);
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') ?? '' };
}

describe('a mailto address', () => {
  it('holds titles and addresses, with lines as mail has them', () => {
    const items = [
      { paper: makePaper({ title: 'A & B + 50% #1?' }) },
      { paper: makePaper({ id: 'x:1', title: 'Ü 😀' }) },
    ];
    const address = makeMailto(composeMail(items, 'Today & more'));
    expect(address).not.toMatch(/[\s+]/);
    expect(readMailto(address)).toEqual({
      to: '',
      subject: 'Today & more',
      body: 'A & B + 50% #1?\r\nhttps://arxiv.org/abs/2501.12345\r\n\r\nÜ 😀\r\n\r\n',
    });
  });

  it('is cut between papers and says how many more there are', () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ paper: makePaper({ title: `Paper number ${index}` }) }));
    const address = makeMailto(composeMail(items, 'Today'));
    expect(address.length).toBeLessThanOrEqual(1_900);
    const { body } = readMailto(address);
    const shown = body.match(/Paper number \d+\r\nhttps:\/\/arxiv\.org\/abs\/2501\.12345\r\n\r\n/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(body.endsWith(`\r\n\r\n… and ${100 - shown} more\r\n`)).toBe(true);
  });

  it('never is too long, and never adds an addressee, whatever it is made of', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 30 }), texts, (titles, subject) => {
        const address = makeMailto(
          composeMail(
            titles.map((title) => ({ paper: makePaper({ title }) })),
            subject,
          ),
        );
        expect(address.length).toBeLessThanOrEqual(1_900);
        expect(address).toMatch(/^mailto:\?subject=[^&?#\s]*&body=[^&?#\s]*$/);
      }),
    );
    expect(makeMailto(composeMail(oddItems, '漢'.repeat(500))).length).toBeLessThanOrEqual(1_900);
  });

  it('has room for everything where there is room', () => {
    const items = Array.from({ length: 100 }, () => ({ paper: makePaper() }));
    expect(makeMailto(composeMail(items, 'Today'), 100_000)).not.toContain('more');
  });
});
