import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/paper/text.ts';
import { hideUrls, showUrls } from '../../../lib/paper/urls.ts';

describe('addresses', () => {
  it('come through byte by byte, whatever is in them', () => {
    const path = fc.stringMatching(/^[\w~%!$&'()*+,;=:@/?#^|`[\].-]{0,40}$/);
    fc.assert(
      fc.property(path, (rest) => {
        const address = `https://example.org/a_1~b--${rest}`;
        expect(cleanText(`4times at ${address} or`)).toBe(`4× at ${address} or`);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'https://example.org/x^2/pi_0/4times?a=%20b#L_1',
    'github.com/some_user/L_2',
    'http://example.org/e\u0301',
    'C:\\alpha\\to\\textbf',
    'https://example.org/api/{repo_id}/files and https://example.org/papers/{id}',
  ])('stay: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('lose what LaTeX put into them', () => {
    expect(cleanText('see \\url{https://example.org/a\\_b\\%20c}.')).toBe('see https://example.org/a_b%20c.');
    expect(cleanText('https://example\\allowbreak.org/\\allowbreak a')).toBe('https://example.org/a');
  });

  it('go behind their label', () => {
    expect(cleanText('Code is https://example.org/a{here}.')).toBe('Code is here (https://example.org/a).');
    expect(cleanText('on our \\href{https://example.org/a}{\\textbf{project} page}')).toBe(
      'on our project page (https://example.org/a)',
    );
    expect(cleanText('https://example.org/a_b{red{https://example.com/x_1}}')).toBe(
      'https://example.com/x_1 (https://example.org/a_b)',
    );
  });

  it('lose braces of their own, and never run into one another', () => {
    expect(cleanText('see {https://example.org/a_b}.')).toBe('see https://example.org/a_b.');
    expect(cleanText('https://example.org\\url{https://example.com}')).toBe('https://example.org https://example.com');
  });

  it('are not said twice', () => {
    expect(cleanText('at https://example.org/a/{https://example.org/a}.')).toBe('at https://example.org/a/.');
    expect(cleanText('at https://example.org/a_b{example.org/a\\_b}.')).toBe('at https://example.org/a_b.');
  });

  it('are put back in their order', () => {
    const hidden = hideUrls('a https://example.org/1 b example.org/2 c');
    expect(hidden.urls).toEqual(['https://example.org/1', 'example.org/2']);
    expect(showUrls(hidden)).toBe('a https://example.org/1 b example.org/2 c');
  });
});
