import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_SHAPES } from '../../../feed/contract/problem.ts';
import { createGeneratedStore } from '../../../feed/generated.ts';
import { ask, createFridayFeed } from '../ask.ts';
import { LISTS, feed } from './asking.ts';

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
