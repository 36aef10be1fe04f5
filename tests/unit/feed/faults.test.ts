import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, FaultSchema, type Fault } from '../../feed/faults.ts';
import { ask, createFridayFeed } from './ask.ts';

const LIST = '/api/daily_papers?date=2026-11-18';
const good = ask(createFridayFeed(), LIST);
const strike = (fault: Fault): ReturnType<typeof ask> => ask(createFridayFeed({ faults: [fault] }), LIST);

describe('a fault', () => {
  it('strikes until it is taken away', () => {
    const feed = createFridayFeed({ faults: [{ kind: '500' }] });
    expect([1, 2, 3].map(() => ask(feed, LIST).status)).toEqual([500, 500, 500]);
    feed.clearFaults();
    expect(ask(feed, LIST).status).toBe(200);
  });

  it('strikes so many times, after so many requests', () => {
    const feed = createFridayFeed({ faults: [{ kind: '500', after: 1, times: 2 }] });
    expect([1, 2, 3, 4].map(() => ask(feed, LIST).status)).toEqual([200, 500, 500, 200]);
  });

  it('strikes in the order of the list', () => {
    const feed = createFridayFeed();
    feed.setFaults({ kind: '429', times: 1 }, { kind: '500', times: 1 });
    expect([1, 2, 3].map(() => ask(feed, LIST).status)).toEqual([429, 500, 200]);
  });

  it('strikes only what it is meant for', () => {
    const feed = createFridayFeed();
    feed.setFaults(
      { kind: '500', match: { date: '2026-11-17' } },
      { kind: '429', match: { p: 1 } },
      { kind: 'html', status: 502, match: { path: '/papers/' } },
    );
    expect(ask(feed, LIST).status).toBe(200);
    expect(ask(feed, '/api/daily_papers?date=2026-11-17').status).toBe(500);
    expect(ask(feed, `${LIST}&p=1`).status).toBe(429);
    expect(ask(feed, '/papers/2611.00001').status).toBe(502);
  });

  it('strikes the API alone where nothing is said', () => {
    const feed = createFridayFeed({ faults: [{ kind: '500' }] });
    expect(ask(feed, '/papers/2611.00001').status).toBe(200);
  });

  it('stands in the log', () => {
    const feed = createFridayFeed({ faults: [{ kind: '429-bare', times: 1 }] });
    ask(feed, LIST);
    ask(feed, LIST);
    expect(feed.requests).toMatchObject([
      { path: '/api/daily_papers', query: { date: '2026-11-18' }, status: 429, fault: '429-bare' },
      { status: 200 },
    ]);
    expect(feed.requests[1]).not.toHaveProperty('fault');
  });
});

describe('the words for faults', () => {
  it.each(FAULT_KINDS)('can be asked for as JSON and change the answer: %s', (kind) => {
    expect(v.is(FaultSchema, JSON.parse(JSON.stringify({ kind, times: 1 })))).toBe(true);
    expect(strike({ kind })).not.toEqual(good);
  });

  it.each([{ kind: 'fire' }, { kind: '500', times: -1 }, { kind: '500', status: 99 }, { kind: '500', extra: 1 }, {}])(
    'do not hold %j',
    (fault) => expect(v.is(FaultSchema, fault)).toBe(false),
  );
});

describe('a refusal', () => {
  it('names the wait in RateLimit', () => {
    const { status, headers } = strike({ kind: '429', waitSeconds: 77 });
    expect(status).toBe(429);
    expect(headers).toMatchObject({
      ratelimit: '"api";r=0;t=77',
      'ratelimit-policy': '"fixed window";"api";q=500;w=300',
    });
    expect(headers).not.toHaveProperty('retry-after');
  });

  it('names it in Retry-After, as seconds or as a date', () => {
    expect(strike({ kind: '429-retry-after', waitSeconds: 77 }).headers).toMatchObject({ 'retry-after': '77' });
    const { headers } = strike({ kind: '429-retry-date', waitSeconds: 90 });
    expect(headers['retry-after']).toBe('Fri, 20 Nov 2026 09:01:30 GMT');
    expect(headers).not.toHaveProperty('ratelimit');
  });

  it('names none', () => {
    const { status, headers } = strike({ kind: '429-bare' });
    expect(status).toBe(429);
    expect(Object.keys(headers)).toEqual(['content-type']);
  });

  it('names one that does not parse', () => {
    const { headers } = strike({ kind: '429-garbled' });
    expect(headers['ratelimit']).not.toMatch(/t=\d/u);
    expect(Number.isNaN(Date.parse(headers['retry-after']!))).toBe(true);
  });
});

describe('a spoiled body', () => {
  it('is HTML where JSON was expected', () => {
    const answer = strike({ kind: 'html' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toMatch(/^<!doctype html>/u);
  });

  it('is the beginning of the good one, and no JSON', () => {
    const { body } = strike({ kind: 'truncated' });
    expect(String(good.body).startsWith(String(body))).toBe(true);
    expect(() => JSON.parse(String(body))).toThrow(SyntaxError);
    expect(() => JSON.parse(String(strike({ kind: 'empty' }).body))).toThrow(SyntaxError);
  });

  it('is no JSON even where the list is empty', () => {
    const feed = createFridayFeed({ faults: [{ kind: 'truncated' }] });
    expect(() => JSON.parse(String(ask(feed, '/api/daily_papers?date=2023-01-01').body))).toThrow(SyntaxError);
  });
});
