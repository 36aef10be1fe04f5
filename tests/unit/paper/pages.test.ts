import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLinks } from '../../../lib/paper/links';
import { findPaperOfPage, namePaper } from '../../../lib/paper/pages';

describe('the address of a page', () => {
  it.each([
    ['https://arxiv.org/abs/2503.02130', '2503.02130'],
    ['https://arxiv.org/abs/2503.02130v2', '2503.02130'],
    ['http://www.arxiv.org/abs/2503.02130/', '2503.02130'],
    ['https://export.arxiv.org/abs/2503.02130?context=cs.LG#comments', '2503.02130'],
    ['https://arxiv.org/pdf/2503.02130', '2503.02130'],
    ['https://arxiv.org/pdf/2503.02130v13.pdf', '2503.02130'],
    ['https://arxiv.org/html/2503.02130v1#S3.SS2', '2503.02130'],
    ['https://arxiv.org/abs/0704.0001', '0704.0001'],
    ['https://arxiv.org/abs/math/0601001', 'math/0601001'],
    ['https://arxiv.org/abs/math.GT/0309136v1', 'math/0309136'],
    ['https://arxiv.org/pdf/hep-th/9901001v3.pdf', 'hep-th/9901001'],
    ['https://arxiv.org/abs/math%2F0601001', 'math/0601001'],
    ['https://huggingface.co/papers/2503.02130', '2503.02130'],
    ['https://huggingface.co/papers/2503.02130?utm_source=x#community', '2503.02130'],
    ['https://hf.co/papers/2503.02130', '2503.02130'],
    ['https://huggingface.co/papers/own-paper-7', 'hf:own-paper-7'],
  ])('%s is about %s', (address, id) => {
    expect(findPaperOfPage(address)).toBe(id);
  });

  it.each([
    'https://arxiv.org/',
    'https://arxiv.org/list/cs.LG/recent',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/1234',
    'https://arxiv.org/abs/2503.02130/extra',
    'https://arxiv.org/a/2503.02130',
    'https://arxiv.org.example/abs/2503.02130',
    'https://notarxiv.org/abs/2503.02130',
    'https://example.org/?u=https://arxiv.org/abs/2503.02130',
    'https://arxiv.org@example.org/abs/2503.02130',
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/date/2026-11-24',
    'https://huggingface.co/papers/week/2026-W47',
    'https://huggingface.co/models/2503.02130',
    'https://huggingface.co/papers/%E0%A4%A',
    'https://huggingface.co/papers/<script>1',
    'file:///abs/2503.02130',
    'javascript:location="https://arxiv.org/abs/2503.02130"',
    'chrome-extension://abc/abs/2503.02130',
    '',
  ])('%s is about none', (address) => {
    expect(findPaperOfPage(address)).toBeUndefined();
  });

  const newId = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99_999 }))
    .map(([month, number]) => `${String(month).padStart(4, '0')}.${String(number).padStart(5, '0')}`);
  const oldId = fc
    .tuple(fc.constantFrom('math', 'hep-th', 'cond-mat', 'q-bio'), fc.integer({ min: 0, max: 9_999_999 }))
    .map(([archive, number]) => `${archive}/${String(number).padStart(7, '0')}`);
  const hfId = fc.stringMatching(/^[\w-]{0,20}\d[\w-]{0,20}$/).map((id) => `hf:${id}`);

  it('leads back to the paper from each of its own links, whatever version and fragment it has', () => {
    const tail = fc.constantFrom('', '?a=b', '#c', '/');
    fc.assert(
      fc.property(fc.oneof(newId, oldId, hfId), tail, (id, end) => {
        for (const url of Object.values(makeLinks(id))) expect(findPaperOfPage(url + end)).toBe(id);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(newId, oldId), fc.integer({ min: 1, max: 99 }), (id, version) => {
        expect(findPaperOfPage(`https://arxiv.org/pdf/${id}v${version}.pdf`)).toBe(id);
      }),
    );
  });

  it('never throws, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string().map((path) => `https://arxiv.org/abs/${path}`),
    );
    fc.assert(fc.property(hostile, (text) => ['string', 'undefined'].includes(typeof findPaperOfPage(text))));
  });
});

it('a paper of which nothing is known is called by its id', () => {
  expect([namePaper('2503.02130'), namePaper('hf:own-paper-7')]).toEqual([
    'arXiv:2503.02130',
    'Hugging Face own-paper-7',
  ]);
});
