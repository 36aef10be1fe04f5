import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFeedFetch } from '../../feed/fetch.ts';
import { createFridayFeed } from './ask.ts';

const URL_OF_LIST = 'https://huggingface.co/api/daily_papers?date=2026-11-18&limit=3';
const feed = createFridayFeed({ quota: Infinity });
const fetchFeed = createFeedFetch(feed);
/** Whatever was thrown, by a promise that must fail. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

afterEach(() => {
  feed.clearFaults();
  vi.useRealTimers();
});

describe('fetch without a network', () => {
  it('answers like the real one', async () => {
    const response = await fetchFeed(URL_OF_LIST);
    expect([response.status, response.ok, response.headers.get('RateLimit')]).toEqual([
      200,
      true,
      expect.stringContaining('"api";r='),
    ]);
    expect(await response.json()).toHaveLength(3);
    expect(response.headers.get('Link')).toContain(
      '<https://huggingface.co/api/daily_papers?date=2026-11-18&limit=3&p=1>',
    );
  });

  it('tells the feed what was asked', async () => {
    await fetchFeed(new Request(URL_OF_LIST, { headers: { 'If-None-Match': 'x' } }));
    expect(feed.requests.at(-1)).toMatchObject({
      host: 'huggingface.co',
      query: { limit: '3' },
      headers: { 'if-none-match': 'x' },
    });
  });

  it('fails like a browser where the connection is reset', async () => {
    feed.setFaults({ kind: 'reset' });
    expect(await failureOf(fetchFeed(URL_OF_LIST))).toBeInstanceOf(TypeError);
  });

  it('fails in the middle of the body where it is reset there', async () => {
    feed.setFaults({ kind: 'reset-body' });
    const reader = (await fetchFeed(URL_OF_LIST)).body!.getReader();
    expect((await reader.read()).value!.length).toBeGreaterThan(100);
    expect(await failureOf(reader.read())).toBeInstanceOf(TypeError);
  });

  it('hangs until it is aborted', async () => {
    feed.setFaults({ kind: 'hang' });
    const abort = new AbortController();
    const failure = failureOf(fetchFeed(URL_OF_LIST, { signal: abort.signal }));
    abort.abort();
    expect(await failure).toMatchObject({ name: 'AbortError' });
  });

  it('hangs in the middle of the body until it is aborted', async () => {
    feed.setFaults({ kind: 'hang-body' });
    const abort = new AbortController();
    const response = await fetchFeed(URL_OF_LIST, { signal: abort.signal });
    const reader = response.body!.getReader();
    expect((await reader.read()).value!.length).toBeGreaterThan(100);
    const failure = failureOf(reader.read());
    abort.abort();
    expect(await failure).toMatchObject({ name: 'AbortError' });
  });

  it('does not ask at all with a signal that is aborted already', async () => {
    const before = feed.requests.length;
    expect(await failureOf(fetchFeed(URL_OF_LIST, { signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
    });
    expect(feed.requests).toHaveLength(before);
  });

  it('drips by the clock of the test', async () => {
    vi.useFakeTimers();
    feed.setFaults({ kind: 'drip', delayMs: 60_000 });
    const whole = createFeedFetch(createFridayFeed())('https://huggingface.co/api/daily_papers?date=2023-01-01');
    const response = await fetchFeed('https://huggingface.co/api/daily_papers?date=2023-01-01');
    const text = response.text();
    let isDone = false;
    void text.then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(90_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await text).toBe(await (await whole).text());
  });

  it('comes late by the clock of the test', async () => {
    vi.useFakeTimers();
    feed.setFaults({ kind: 'slow', delayMs: 3_600_000 });
    const pending = fetchFeed(URL_OF_LIST);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await (await pending).json()).toHaveLength(3);
  });

  it('floods as far as it is read, and as long as asked for', async () => {
    feed.setFaults({ kind: 'flood', bytes: 1_000_000 });
    const response = await fetchFeed(URL_OF_LIST);
    expect((await response.bytes()).length).toBeGreaterThanOrEqual(1_000_000);
  });
});
