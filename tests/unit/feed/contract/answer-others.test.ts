import { describe, expect, it } from 'vitest';
import { addDays } from '../../../feed/day.ts';
import type { RawItem } from '../../../feed/item.ts';
import { ask, askList, createFridayFeed, createRequest } from '../ask.ts';
import { LISTS, feed, readJson } from './asking.ts';

describe('one paper', () => {
  it('is flat', () => {
    const [item] = askList(feed, `${LISTS}?date=2026-11-18`);
    expect(readJson(feed, `/api/papers/${item!.paper.id}`)).toEqual(item!.paper);
  });

  it('is found whenever it was listed', () => {
    for (let day = '2023-05-04'; day < '2026-11-01'; day = addDays(day, 97)) {
      for (const { paper } of askList(feed, `${LISTS}?date=${day}&limit=3`)) {
        expect(readJson(feed, `/api/papers/${paper.id}`)).toMatchObject({ id: paper.id });
      }
    }
  });

  it.each(['2611.99999', '9901.00001', 'nonsense', '2612.00001'])('is 404 where there is none: %s', (id) => {
    const answer = ask(feed, `/api/papers/${id}`);
    expect(answer.status).toBe(404);
    expect(answer.headers['x-error-code']).toBe('PaperNotFound');
  });

  it('is 404 before it is listed', () => {
    const own = createFridayFeed();
    const [item] = askList(own, `${LISTS}?date=2026-11-18`);
    own.setNow(Date.parse('2026-11-17T23:00:00Z'));
    expect(ask(own, `/api/papers/${item!.paper.id}`).status).toBe(404);
  });
});

describe('the search', () => {
  it('finds wrapped items that hold every word', () => {
    const items: RawItem[] = askList(feed, '/api/papers/search?q=Flow%20matching');
    expect(items.length).toBeGreaterThan(0);
    for (const { paper } of items)
      expect(`${paper.title} ${paper.summary}`.toLowerCase().replace(/\s+/gu, ' ')).toMatch(/\bflow/u);
  });

  it('answers at most as many as asked for, and 120 at best', () => {
    expect(askList(feed, '/api/papers/search?q=the')).toHaveLength(120);
    expect(askList(feed, '/api/papers/search?q=the&limit=7')).toHaveLength(7);
    expect(askList(feed, '/api/papers/search?q=zzzz')).toEqual([]);
  });

  it.each(['', 'q=', 'q=x&limit=121'])('refuses %j', (query) =>
    expect(ask(feed, `/api/papers/search?${query}`).status).toBe(400),
  );
});

describe('the rest of the API', () => {
  it('is 404', () => expect(ask(feed, '/api/models').status).toBe(404));

  it('takes GET only', () => expect(feed.respond(createRequest(LISTS, { method: 'POST' })).status).toBe(405));

  it('reflects the origin, so that every header can be read', () => {
    const answer = feed.respond(createRequest(LISTS, { headers: { origin: 'chrome-extension://abc' } }));
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': 'chrome-extension://abc', vary: 'Origin' });
    expect(answer.headers['access-control-expose-headers']).toContain('RateLimit');
    expect(feed.respond(createRequest(LISTS, { method: 'OPTIONS', headers: { origin: 'null' } })).status).toBe(204);
  });

  it('tells the rate limit with every answer, errors too, and holds to it', () => {
    const own = createFridayFeed({ quota: 2 });
    expect(ask(own, `${LISTS}?limit=1`).headers['ratelimit']).toBe('"api";r=1;t=300');
    expect(ask(own, `${LISTS}?limit=0`).headers['ratelimit']).toBe('"api";r=0;t=300');
    const refused = ask(own, `${LISTS}?limit=1`);
    expect(refused.status).toBe(429);
    expect(refused.headers['ratelimit']).toBe('"api";r=0;t=300');
    own.setNow(Date.parse('2026-11-20T09:05:00Z'));
    expect(ask(own, `${LISTS}?limit=1`).status).toBe(200);
  });
});
