import type { Page } from '@playwright/test';
import type { FeedStore } from '../feed/store.ts';
import type { StoredPaper } from '../../lib/store/rows.ts';
import { addDays, utcDayOf } from '../feed/day.ts';
import { HOSTILE_STRINGS } from '../unit/sources/hostile-values.ts';
import { readTable } from '../browser/table.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { ALL_REFUSED, tryInjections } from './injections.ts';
import { expectMarks, findRow, readShownIds } from './marks.ts';

/** Most of a long list's rows are there after a frame. */
const POLL = { intervals: [20], timeout: 30_000 };

/** Two of these fit into an answer: one of more than eight megabytes is no list. */
const MEGABYTE = 'Loooong '.repeat(125_000);
const TITLES = [...HOSTILE_STRINGS, MEGABYTE];

/** An item that says the same hostile thing wherever it can. */
function makeHostileItem(title: string, index: number): object {
  const words = title.slice(0, 10_000);
  const organization = { name: words, fullname: words };
  return {
    title: words,
    thumbnail: words,
    numComments: 1e308,
    organization,
    paper: {
      id: `2611.${String(20_000 + index)}`,
      title: `${index} ${title}`,
      summary: title,
      upvotes: 100 - 2 * index,
      authors: [{ name: words }, { name: words }, { name: words }],
      publishedAt: words,
      ai_summary: words,
      ai_keywords: [words],
      githubRepo: words,
      githubStars: 1e308,
      projectPage: words,
      organization,
    },
  };
}

/** A neighbour between each two hostile items, by the order of votes. */
const makeNeighbour = (index: number): object => ({
  paper: {
    id: `2611.${String(30_000 + index)}`,
    title: `Neighbour ${index}`,
    summary: 'As usual.',
    upvotes: 99 - 2 * index,
    authors: [{ name: 'Ada Example' }],
  },
});

const isNeighbour = ({ id }: { id: string }): boolean => id.startsWith('2611.3');

/** One day that holds them all; the others are empty. */
const store: FeedStore = {
  readDay: (day, now) => ({
    value:
      day === addDays(utcDayOf(now), -1)
        ? TITLES.flatMap((title, i) => [makeHostileItem(title, i), makeNeighbour(i)])
        : [],
  }),
  findPaper: () => undefined,
  sampleItems: () => [],
};

// Every row is opened, of fifty.
test.describe.configure({ timeout: 240_000 });
test.use({ feedOptions: { store } });

interface Watched {
  violations: string[];
  paperboyWasHere?: number;
}

/** Notes whatever a hostile string could set off: a policy that is broken, a dialog, a page that opens. */
async function watchHarm(page: Page): Promise<string[]> {
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => harm.push(error.message));
  page.context().on('page', (opened) => harm.push(opened.url()));
  await page.addInitScript(() => {
    const watched = globalThis as unknown as Watched;
    watched.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      watched.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return harm;
}

test('hostile papers execute nothing, and are papers like others', async ({ delivered }) => {
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  expect(papers).toHaveLength(2 * TITLES.length);
  const popup = await openPopup(delivered, '?watched');
  const harm = await watchHarm(popup);
  await popup.reload();
  for (const paper of papers.filter((row) => !isNeighbour(row))) {
    await showRow(popup, paper);
    const row = findRow(popup, paper.id);
    await row.getByTestId('paper-title').click();
    await expect(row.getByTestId('abstract')).toBeVisible();
    const addresses = await row
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.filter((address) => !/^https?:\/\/[^@]+$/.test(address))).toEqual([]);
    await row.getByTestId('star').click();
    await row.getByTestId('paper-title').click();
  }
  // A star on each: everything about them still works.
  for (const paper of papers.filter((row) => !isNeighbour(row))) {
    await expectMarks(delivered, paper.id, ['readAt', 'starredAt']);
  }
  expect(harm).toEqual([]);
  const watched = await popup.evaluate(() => {
    const { violations, paperboyWasHere } = globalThis as unknown as Watched;
    return { violations, paperboyWasHere, polluted: 'polluted' in {} };
  });
  expect(watched).toEqual({ violations: [], polluted: false });
});

test('the rows beside hostile ones keep their place and size', async ({ delivered, popup }) => {
  const neighbours = (await readTable<StoredPaper>(delivered, 'papers')).filter(isNeighbour);
  const sizes = new Set<string>();
  for (const neighbour of neighbours) {
    await showRow(popup, neighbour);
    const box = await findRow(popup, neighbour.id).boundingBox();
    sizes.add(`${box!.x} ${box!.width} ${Math.round(box!.height)}`);
    expect(await findOverlaps(popup)).toEqual([]);
  }
  expect(sizes.size).toBe(1);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

/** Scrolls until the row of a paper is drawn: the list draws only what is near. */
async function showRow(page: Page, { id }: StoredPaper): Promise<void> {
  const row = findRow(page, id);
  await page.getByTestId('paper').first().waitFor();
  await expect
    .poll(async () => {
      if ((await row.count()) > 0) return true;
      const last = (await readShownIds(page)).at(-1)!;
      await findRow(page, last).scrollIntoViewIfNeeded();
      return false;
    }, POLL)
    .toBe(true);
  await row.scrollIntoViewIfNeeded();
}

/** Pairs of rows that lie over each other, and parts of a row that reach out of it sideways. */
function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-testid=paper]')];
    const boxes = rows.map((row) => row.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
    const over = boxes.flatMap((box, i) => (i > 0 && box.top < boxes[i - 1]!.bottom - 1 ? [`row ${i}`] : []));
    const wide = rows.filter((row) => row.scrollWidth > row.clientWidth + 1).map((row) => row.dataset['paperId'] ?? '');
    return [...over, ...wide];
  });
}

test('no page takes a string as markup or as code', async ({ delivered }) => {
  for (const path of ['popup.html', 'options.html']) {
    const page = await delivered.openPage(path);
    expect(await page.evaluate(tryInjections), path).toEqual(ALL_REFUSED);
  }
});
