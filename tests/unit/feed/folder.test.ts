import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatedFolderStore, createRecentFolderStore } from '../../feed/folder.ts';
import { generateDay } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';
import { ask, askList, createFridayFeed } from './ask.ts';

const LISTS = '/api/daily_papers';
const folder = mkdtempSync(join(tmpdir(), 'feed-folder-'));
const busy = generateDay(1, '2026-05-12', { papersPerDay: 70 });

/** Written as somebody else's program writes: with spaces, and with letters as they are. */
const files: Record<string, string> = {
  '2026-05-11': JSON.stringify(generateDay(1, '2026-05-11', { papersPerDay: 3 }), null, 1),
  '2026-05-12': JSON.stringify(busy),
  '2026-05-13': '["{\'paper\': 1}", {"paper": null}, {}]',
  '2026-05-14': '{"status":  "success", "data": []}',
  '2026-05-15': 'not JSON at all',
  '2026-05-18': JSON.stringify(generateDay(1, '2026-05-18', { papersPerDay: 2 })),
};

beforeAll(() => {
  for (const [day, text] of Object.entries(files)) writeFileSync(join(folder, `${day}.json`), text);
  writeFileSync(join(folder, 'notes.json'), '[]');
  mkdirSync(join(folder, 'more'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of answers, each on its own date', () => {
  const dated = () => createFridayFeed({ store: createDatedFolderStore(folder) });

  it('gives them byte for byte, also where they are broken', () => {
    for (const day of ['2026-05-11', '2026-05-13', '2026-05-14', '2026-05-15', '2026-05-18']) {
      expect(ask(dated(), `${LISTS}?date=${day}`)).toMatchObject({ status: 200, body: files[day] });
    }
  });

  it('has no list on other dates', () => expect(askList(dated(), `${LISTS}?date=2026-05-16`)).toEqual([]));

  it('cuts a long list into pages', () => {
    const answer = ask(dated(), `${LISTS}?date=2026-05-12`);
    expect(JSON.parse(String(answer.body))).toEqual(busy.slice(0, 50));
    expect(answer.headers['link']).toContain('p=1');
    expect(askList(dated(), `${LISTS}?date=2026-05-12&p=1`)).toEqual(busy.slice(50));
    expect(ask(dated(), `${LISTS}?date=2026-05-12&limit=100`).body).toBe(files['2026-05-12']);
  });

  it('refuses what is ahead of its clock, whether there is a file or not', () => {
    const early = createFridayFeed({ store: createDatedFolderStore(folder), now: Date.parse('2026-05-17T12:00:00Z') });
    expect(ask(early, `${LISTS}?date=2026-05-18`).status).toBe(400);
    const [late] = JSON.parse(files['2026-05-18']!) as RawItem[];
    expect(ask(early, `/api/papers/${late!.paper.id}`).status).toBe(404);
    expect(ask(dated(), `/api/papers/${late!.paper.id}`).status).toBe(200);
  });

  it('skips over what is broken where lists are put together', () => {
    const ids = askList(dated(), `${LISTS}?week=2026-W20&limit=100`).map(({ paper }) => paper.id);
    expect(ids).toHaveLength(73);
    expect(askList(dated(), `${LISTS}?limit=100`)).toHaveLength(75);
  });
});

describe('a folder of answers as the news of today', () => {
  const MONDAY = '2026-11-23';
  const recent = (lastDay = MONDAY) =>
    createFridayFeed({ store: createRecentFolderStore(folder, lastDay), now: Date.parse(`${lastDay}T12:00:00Z`) });
  const idsOf = (day: string, lastDay?: string): string[] =>
    askList(recent(lastDay), `${LISTS}?date=${day}&limit=100`).map(({ paper }) => paper.id);
  const idsIn = (day: string): string[] => (JSON.parse(files[day]!) as RawItem[]).map(({ paper }) => paper.id);

  it('puts the newest file on today, and the lists before on the weekdays before', () => {
    expect(idsOf('2026-11-23')).toEqual(idsIn('2026-05-18'));
    expect(idsOf('2026-11-22')).toEqual([]);
    expect(idsOf('2026-11-20')).toEqual(idsIn('2026-05-12'));
    expect(idsOf('2026-11-19')).toEqual(idsIn('2026-05-11'));
    expect(idsOf('2026-11-18')).toEqual([]);
  });

  it('puts the newest file on Friday where today is a Sunday', () => {
    expect(idsOf('2026-11-22', '2026-11-22')).toEqual([]);
    expect(idsOf('2026-11-20', '2026-11-22')).toEqual(idsIn('2026-05-18'));
  });

  it('moves every date of an item along with its list', () => {
    const [item] = askList(recent(), `${LISTS}?date=2026-11-20`);
    const [source] = busy;
    const days = (later: string, earlier: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
    expect(item!.paper.submittedOnDailyAt!.slice(0, 10)).toBe('2026-11-20');
    expect(days(item!.paper.publishedAt, source!.paper.publishedAt)).toBe(192);
    expect(days(item!.publishedAt, source!.publishedAt)).toBe(192);
    expect({ ...item!.paper, publishedAt: 0, submittedOnDailyAt: 0 }).toEqual({
      ...source!.paper,
      publishedAt: 0,
      submittedOnDailyAt: 0,
    });
  });
});
