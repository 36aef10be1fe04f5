import { afterEach, describe, expect, it, vi } from 'vitest';
import { huggingFace } from '../../../lib/sources/huggingface';
import { type SourceErrorKind } from '../../../lib/sources/source-error';
import { DAY, serve, json, item, failure } from './serving';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a list', () => {
  it('is asked for by its UTC day, a hundred at once', async () => {
    const asked = serve(json([item('2611.00010')]));
    const list = await huggingFace.list(DAY);
    expect(asked).toEqual(['https://huggingface.co/api/daily_papers?date=2026-11-20&limit=100']);
    expect(list.papers.map(({ id, listedOn }) => [id, listedOn])).toEqual([['2611.00010', '2026-11-20']]);
  });

  it('may be empty', async () => {
    serve(json([]));
    expect(await huggingFace.list(DAY)).toEqual({ papers: [], droppedCount: 0, requestCount: 1 });
  });

  it('goes on where the Link header says, and holds a paper that slid to the next page once', async () => {
    const next = {
      headers: { Link: '<https://huggingface.co/api/daily_papers?date=2026-11-20&limit=100&p=1>; rel="next"' },
    };
    const asked = serve(
      json([item('2611.00001'), item('2611.00002')], next),
      json([item('2611.00002'), item('2611.00003')]),
    );
    const list = await huggingFace.list(DAY);
    expect(asked[1]).toContain('&p=1');
    expect(list.papers.map(({ id }) => id)).toEqual(['2611.00001', '2611.00002', '2611.00003']);
    expect(list.requestCount).toBe(2);
  });

  it('is not kept busy by a long Link header', async () => {
    const asked = serve(json([item('2611.00001')], { headers: { Link: '<'.repeat(200_000) } }));
    await huggingFace.list(DAY);
    expect(asked).toHaveLength(1);
    const link = `${'<'.repeat(4_000)}https://huggingface.co/api/daily_papers?p=1>; rel="next"`;
    const further = serve(json([item('2611.00001')], { headers: { Link: link } }));
    await huggingFace.list(DAY);
    expect(further).toHaveLength(1);
  });

  it('follows no link to another host, and no endless chain', async () => {
    const away = serve(
      json([item('2611.00001')], { headers: { Link: '<https://evil.example/api/daily_papers?p=1>; rel="next"' } }),
    );
    await huggingFace.list(DAY);
    expect(away).toHaveLength(1);
    const endless = serve(json([item('2611.00001')], { headers: { Link: '</api/daily_papers?p=1>; rel="next"' } }));
    await huggingFace.list(DAY);
    expect(endless).toHaveLength(5);
  });

  it('drops and counts what is no paper, and keeps its neighbours', async () => {
    serve(
      json([
        '{"paper": {}}',
        null,
        7,
        {},
        { paper: { id: 250_300_010, title: 'A number' } },
        item('2611.00001'),
        item('2611.00002', { title: ' \n ' }),
      ]),
    );
    const list = await huggingFace.list(DAY);
    expect(list.papers.map(({ id }) => id)).toEqual(['2611.00001']);
    expect(list.droppedCount).toBe(6);
  });
});

describe('an answer that is no list', () => {
  const cases: [string, () => Response, SourceErrorKind, RegExp][] = [
    [
      'a web page',
      () => new Response('<!DOCTYPE html><p>Hello', { status: 200 }),
      'unreadable',
      /a web page instead of data/,
    ],
    ['half a list', () => new Response('[{"paper": {"id"'), 'unreadable', /"\[\{"paper"/],
    ['an object', json({ status: 'success', data: [] }), 'unreadable', /an object with the keys status, data/],
    ['nothing', () => new Response(''), 'unreadable', /an empty answer/],
    ['null', json(null), 'unreadable', /the value "null"/],
    ['500', () => new Response('<html>', { status: 500 }), 'server', /500: a web page/],
    ['400 for an old day', json({ error: 'Invalid date' }, { status: 400 }), 'refused', /400: Invalid date/],
    [
      '404',
      json({ errors: [{ message: 'gone' }, { message: 'away' }] }, { status: 404 }),
      'refused',
      /404: gone; away/,
    ],
    ['an error list', json({ error: ['one', 'two'] }, { status: 422 }), 'refused', /422: one; two/],
    [
      'an error with a description',
      json({ error: 'bad', error_description: 'worse' }, { status: 400 }),
      'refused',
      /400: bad: worse/,
    ],
    [
      'an error in a header',
      () => new Response('', { status: 403, headers: { 'X-Error-Message': 'No entry' } }),
      'refused',
      /403: No entry/,
    ],
  ];
  it.each(cases)('(%s) is an error that says what came', async (_, answer, kind, words) => {
    serve(answer);
    const error = await failure();
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(words);
  });

  it('is no failure when the source’s day has not begun', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-20T00:30:00Z'), toFake: ['Date'] });
    serve(json({ error: 'Date is in the future' }, { status: 400 }));
    expect((await failure()).kind).toBe('ahead');
  });

  it('is no failure of the source when the network is gone', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('navigator', { onLine: true });
    expect((await failure()).kind).toBe('unreachable');
    vi.stubGlobal('navigator', { onLine: false });
    expect((await failure()).kind).toBe('offline');
  });

  it('ends at eight megabytes', async () => {
    serve(() => new Response('['.padEnd(9_000_000)));
    const error = await failure();
    expect([error.kind, error.message]).toEqual(['unreadable', 'an answer of more than 8 MB']);
  });
});

describe('a rate limit', () => {
  const wait = async (headers: Record<string, string>): Promise<number | undefined> => {
    serve(json({ error: 'Too many requests' }, { status: 429, headers }));
    return (await failure()).retryAfterSeconds;
  };

  it('is waited out to the end of the window, plus a second', async () => {
    expect(await wait({ RateLimit: '"api";r=0;t=189', 'Retry-After': '5' })).toBe(190);
  });

  it('is waited out as Retry-After says, in seconds or as a date', async () => {
    expect(await wait({ RateLimit: 'nonsense', 'Retry-After': '30' })).toBe(30);
    vi.useFakeTimers({ now: Date.parse('2026-11-20T10:00:00Z'), toFake: ['Date'] });
    expect(await wait({ 'Retry-After': 'Fri, 20 Nov 2026 10:02:00 GMT' })).toBe(120);
  });

  it('without a readable header leaves the waiting to the back-off, and never asks for days of it', async () => {
    expect(await wait({})).toBeUndefined();
    expect(await wait({ 'Retry-After': 'soon' })).toBeUndefined();
    expect(await wait({ 'Retry-After': '999999999' })).toBe(6 * 3600);
  });
});

describe('a server that is down', () => {
  const wait = async (headers: Record<string, string>): Promise<number | undefined> => {
    serve(json({ error: 'Bad gateway' }, { status: 502, headers: { RateLimit: '"api";r=489;t=280', ...headers } }));
    return (await failure()).retryAfterSeconds;
  };

  it('is left to the back-off, whenever the window ends that its answer names, unless Retry-After says more', async () => {
    expect(await wait({})).toBeUndefined();
    expect(await wait({ 'Retry-After': '30' })).toBe(30);
  });
});
