import { describe, expect, it } from 'vitest';
import { daysFrom, isWeekend } from '../../../feed/day.ts';
import { createGeneratedStore } from '../../../feed/generated.ts';
import type { RawItem } from '../../../feed/item.ts';
import { ask, askList, createFridayFeed } from '../ask.ts';
import { LISTS, feed, busy, ids, nextOf } from './asking.ts';

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
