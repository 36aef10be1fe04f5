import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_SHAPES } from '../../../feed/contract/problem.ts';
import { addDays, daysFrom, isWeekend } from '../../../feed/day.ts';
import type { Feed } from '../../../feed/feed.ts';
import { createGeneratedStore } from '../../../feed/generated.ts';
import type { RawItem } from '../../../feed/item.ts';
import { ask, askList, createFridayFeed, createRequest } from '../ask.ts';

const LISTS = '/api/daily_papers';
const feed = createFridayFeed();
const busy = createFridayFeed({ store: createGeneratedStore(1, { papersPerDay: 230 }) });
const readJson = (from: Feed, address: string): unknown => JSON.parse(String(ask(from, address).body));
const ids = (items: RawItem[]): string[] => items.map(({ paper }) => paper.id);
const nextOf = (headers: Record<string, string>): string | undefined =>
  /<([^>]+)>; rel="next"/u.exec(headers['link'] ?? '')?.[1];

describe('the list of a day', () => {
  it('is a bare array with upvotes descending', () => {
    const items: RawItem[] = askList(feed, `${LISTS}?date=2026-11-18`);
    const votes = items.map(({ paper }) => paper.upvotes);
    expect(votes.length).toBeGreaterThan(0);
    expect(votes).toEqual(votes.toSorted((left, right) => right - left));
  });

  it('fills in the course of its day', () => {
    const own = createFridayFeed();
    const countAt = (time: string): number => {
      own.setNow(Date.parse(`2026-11-20T${time}Z`));
      return askList(own, `${LISTS}?date=2026-11-20&limit=100`).length;
    };
    const counts = [countAt('00:00:01'), countAt('01:00:00'), countAt('08:00:00')];
    expect(counts[0]).toBeLessThan(counts[1]!);
    expect(counts[1]).toBeLessThan(counts[2]!);
  });

  it.each(['2026-11-14', '2026-11-15'])('is empty on the weekend: %s', (date) => {
    expect(askList(createFridayFeed({ store: createGeneratedStore(3) }), `${LISTS}?date=${date}`)).toEqual([]);
  });

  it('is empty before the first list', () => expect(askList(feed, `${LISTS}?date=2023-05-03`)).toEqual([]));

  it('is there for every weekday of four years, and never an error', () => {
    const small = createFridayFeed({ store: createGeneratedStore(1, { papersPerDay: 1 }), quota: Infinity });
    for (const date of daysFrom('2023-05-04', 1290).filter((day) => day <= '2026-11-19' && !isWeekend(day))) {
      const answer = ask(small, `${LISTS}?date=${date}`);
      expect(answer.status).toBe(200);
      if (!/-(?:01-01|12-2[56])$/u.test(date)) expect(JSON.parse(String(answer.body))).toHaveLength(1);
    }
  });
});

describe('pages', () => {
  it('hold 50 by default, at most 100, and no more than asked for', () => {
    expect(askList(busy, `${LISTS}?date=2026-11-18`)).toHaveLength(50);
    expect(askList(busy, `${LISTS}?date=2026-11-18&limit=100`)).toHaveLength(100);
    expect(askList(busy, `${LISTS}?date=2026-11-18&limit=1`)).toHaveLength(1);
  });

  it('are counted from 0, and empty past the end', () => {
    const all = [0, 1, 2].flatMap((page) => ids(askList(busy, `${LISTS}?date=2026-11-10&limit=100&p=${page}`)));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(225);
    expect(ids(askList(busy, `${LISTS}?date=2026-11-10&limit=100&p=0`))).toEqual(all.slice(0, 100));
    expect(askList(busy, `${LISTS}?date=2026-11-10&limit=100&p=3`)).toEqual([]);
  });

  it('are linked with rel="next" until the last', () => {
    const seen: string[] = [];
    let address: string | undefined = `https://huggingface.co${LISTS}?date=2026-11-10&limit=100`;
    for (let page = 0; address !== undefined; page += 1) {
      expect(page).toBeLessThan(3);
      const answer = ask(busy, address);
      seen.push(...ids(JSON.parse(String(answer.body))));
      address = nextOf(answer.headers);
    }
    expect(seen.length).toBeGreaterThan(225);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('know the parameter p, not page', () => {
    const plain = askList(busy, `${LISTS}?date=2026-11-18`);
    expect(askList(busy, `${LISTS}?date=2026-11-18&page=1`)).toEqual(plain);
    expect(askList(busy, `${LISTS}?date=2026-11-18&p=1`)).not.toEqual(plain);
  });

  it('have no link where everything is on one, be it full or not', () => {
    const count = askList(feed, `${LISTS}?date=2026-11-18&limit=100`).length;
    expect(ask(feed, `${LISTS}?date=2026-11-18&limit=100`).headers).not.toHaveProperty('link');
    expect(ask(feed, `${LISTS}?date=2026-11-18&limit=${count}`).headers).not.toHaveProperty('link');
    expect(ask(feed, `${LISTS}?date=2026-11-18&limit=${count - 1}`).headers).toHaveProperty('link');
  });
});

describe('without a date', () => {
  it('the newest list comes first, then the one before', () => {
    const items: RawItem[] = askList(feed, `${LISTS}?limit=100`);
    const days = items.map(({ paper }) => paper.submittedOnDailyAt!.slice(0, 10));
    expect(days[0]).toBe('2026-11-20');
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(days).size).toBeGreaterThan(1);
    expect(items).toHaveLength(100);
  });

  it('pages go on back to the first list, and end', () => {
    const small = createFridayFeed({ store: createGeneratedStore(1, { papersPerDay: 1 }) });
    expect(askList(small, `${LISTS}?limit=100&p=5`)).toHaveLength(100);
    expect(askList(small, `${LISTS}?limit=100&p=12`)).toEqual([]);
  });

  it('sort=trending is a ranking by stars that holds old papers and ignores the date', () => {
    const items: RawItem[] = askList(feed, `${LISTS}?sort=trending&limit=100`);
    const stars = items.map(({ paper }) => paper.githubStars!);
    expect(stars).toEqual(stars.toSorted((left, right) => right - left));
    expect(new Set(items.map(({ paper }) => paper.id.slice(0, 2)))).toContain('25');
    expect(askList(feed, `${LISTS}?sort=trending&limit=100&date=2026-11-18`)).toEqual(items);
    const votes = items.map(({ paper }) => paper.upvotes);
    expect(votes).not.toEqual(votes.toSorted((left, right) => right - left));
  });

  it('sort=trending holds each paper once, however often it was listed', () => {
    const again = createFridayFeed({ store: createGeneratedStore(1, { repeatShare: 0.4 }) });
    const pages = [0, 1, 2, 3].flatMap((page) => ids(askList(again, `${LISTS}?sort=trending&limit=100&p=${page}`)));
    expect(pages.length).toBeGreaterThan(200);
    expect(new Set(pages).size).toBe(pages.length);
  });
});

describe('a week or a month', () => {
  it('holds the lists of its days, upvotes descending', () => {
    const small = createFridayFeed({ store: createGeneratedStore(3, { papersPerDay: 3, repeatShare: 0 }) });
    const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15'];
    const single = days.flatMap((date) => ids(askList(small, `${LISTS}?date=${date}`)));
    expect(ids(askList(small, `${LISTS}?week=2026-W46`)).toSorted()).toEqual(single.toSorted());
    const votes = askList(small, `${LISTS}?week=2026-W46`).map(({ paper }) => paper.upvotes);
    expect(votes).toEqual(votes.toSorted((left, right) => right - left));
    expect(ids(askList(small, `${LISTS}?month=2026-11&limit=100`))).toEqual(expect.arrayContaining(single));
    expect(askList(small, `${LISTS}?month=2026-10&limit=100`).length).toBeGreaterThan(60);
  });
});

describe('a request that makes no sense', () => {
  it.each([
    ['a date that does not exist', 'date=2026-02-30'],
    ['a date in another form', 'date=20-11-2026'],
    ['a date ahead of UTC', 'date=2026-11-21'],
    ['a week that the year does not have', 'week=2025-W53'],
    ['a week to come', 'week=2026-W48'],
    ['a month that does not exist', 'month=2026-13'],
    ['a month to come', 'month=2026-12'],
    ['a limit of 101', 'limit=101'],
    ['a limit of 0', 'limit=0'],
    ['a limit that is no number', 'limit=many'],
    ['an empty limit', 'limit='],
    ['half a limit', 'limit=1.5'],
    ['a page before the first', 'p=-1'],
    ['a page that is no number', 'p=last'],
    ['an unknown order', 'sort=upvotes'],
  ])('answers 400 to %s, in words', (_, query) => {
    const answer = ask(feed, `${LISTS}?${query}`);
    expect(answer.status).toBe(400);
    expect(JSON.parse(String(answer.body))).toEqual({ error: expect.stringMatching(/\w{3}/u) });
  });

  it.each(PROBLEM_SHAPES)('answers in the form %s where that is wanted', (problemShape) => {
    const answer = ask(createFridayFeed({ problemShape }), `${LISTS}?date=2026-11-21`);
    expect(answer.status).toBe(400);
    expect(`${String(answer.body)} ${answer.headers['x-error-message'] ?? ''}`).toContain('future');
  });

  it('never meets a server error, whatever the query', () => {
    const parameter = fc.tuple(
      fc.constantFrom('date', 'week', 'month', 'p', 'limit', 'sort', 'q'),
      fc.oneof(
        fc.string(),
        fc.integer().map(String),
        fc.constantFrom('2026-W01', '2026-11', '2026-11-18', '99999999999999999999'),
      ),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 3 }), (pairs) => {
        const small = createFridayFeed({ store: createGeneratedStore(1, { papersPerDay: 1 }) });
        const query = new URLSearchParams(pairs.filter(([name, value]) => name !== 'p' || value.length < 4));
        expect([200, 400]).toContain(ask(small, `${LISTS}?${query}`).status);
      }),
    );
  });
});

describe('the day in UTC', () => {
  it('decides what the future is: midnight in London, not in Tokyo or New York', () => {
    const own = createFridayFeed();
    own.setNow(Date.parse('2026-11-20T23:59:59.999Z'));
    expect(ask(own, `${LISTS}?date=2026-11-21`).status).toBe(400);
    own.setNow(Date.parse('2026-11-21T00:00:00Z'));
    expect(ask(own, `${LISTS}?date=2026-11-21`).status).toBe(200);
  });
});

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
