import { afterEach, describe, expect, it, vi } from 'vitest';
import { huggingFace } from '../../../lib/sources/huggingface';
import { serve, json } from './serving';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('one paper', () => {
  const record = (more: object = {}) => ({ id: '1706.03762', title: 'Attention', upvotes: 7, ...more });

  it('is asked for by its id, and dated by its list, its publication, or today', async () => {
    const asked = serve(
      json(record({ submittedOnDailyAt: '2026-11-20T00:00:00.000Z', publishedAt: '2017-06-12T17:57:34.000Z' })),
    );
    expect(await huggingFace.paper('1706.03762')).toMatchObject({
      id: '1706.03762',
      title: 'Attention',
      listedOn: '2026-11-20',
      upvotes: 7,
    });
    serve(json(record({ publishedAt: '2017-06-12T17:57:34.000Z' })));
    expect(await huggingFace.paper('1706.03762')).toMatchObject({ listedOn: '2017-06-12' });
    vi.useFakeTimers({ now: Date.parse('2026-11-20T00:30:00Z'), toFake: ['Date'] });
    serve(json(record({ publishedAt: 'soon', submittedOnDailyAt: 5 })));
    expect(await huggingFace.paper('1706.03762')).toMatchObject({ listedOn: '2026-11-20' });
    expect(asked).toEqual(['https://huggingface.co/api/papers/1706.03762']);
  });

  it('cannot lead the request anywhere else by its id', async () => {
    const asked = serve(json({}, { status: 404 }));
    await huggingFace.paper('math/0601001');
    await huggingFace.paper('hf:../daily_papers?x#y');
    expect(asked).toEqual([
      'https://huggingface.co/api/papers/math%2F0601001',
      'https://huggingface.co/api/papers/..%2Fdaily_papers%3Fx%23y',
    ]);
  });

  it('may be unknown, which is no error', async () => {
    serve(json({ error: 'Paper not found' }, { status: 404 }));
    expect(await huggingFace.paper('1706.03762')).toBeUndefined();
  });

  it.each([
    ['another paper', json(record({ id: '2611.00001' })), /an object with the keys id/],
    ['no paper', json({ status: 'ok' }), /an object with the keys status/],
    ['a web page', () => new Response('<!doctype html>'), /a web page/],
    ['a list', json([]), /an object with the keys \(none\)/],
  ])('is an error in words when %s comes', async (_, answer, words) => {
    serve(answer);
    await expect(huggingFace.paper('1706.03762')).rejects.toMatchObject({
      kind: 'unreadable',
      message: expect.stringMatching(words) as string,
    });
  });

  it('is refused as a list is', async () => {
    serve(json({ error: 'Too many requests' }, { status: 429, headers: { 'Retry-After': '30' } }));
    await expect(huggingFace.paper('1706.03762')).rejects.toMatchObject({ kind: 'rate-limit', retryAfterSeconds: 30 });
  });
});
