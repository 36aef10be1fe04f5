import type { Page } from '@playwright/test';
import type { Job } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { waitForMeaning } from './meaning.ts';
import { makeHistory } from './papers.ts';
import { findProposals, makeTopic } from './topic-editor.ts';
import { writeRows } from './write-rows.ts';

/** States of the pages of the options, and how one gets there from a delivered first edition. */
export const OPTIONS_STATES: Record<string, (paperboy: PaperboyBrowser) => Promise<Page>> = {
  'the editor of a topic': async (paperboy) => {
    const page = await makeTopic(paperboy, { filter: 'model' });
    await page.locator('.topic-preview mark').first().waitFor();
    await page.getByText('Words are enough').click();
    return page;
  },
  'the editor of a topic that cannot be read': async (paperboy) => {
    const page = await makeTopic(paperboy, { filter: 'model (video' });
    await page.locator('.filter-fault mark').waitFor();
    return page;
  },
  'the editor of a topic by meaning': async (paperboy) => {
    await waitForMeaning(paperboy);
    const page = await makeTopic(paperboy, { about: 'video' });
    await page.getByTestId('paper-finder').fill('model');
    await findProposals(page).first().click();
    await page.getByTestId('border-outside').waitFor();
    await page.getByTestId('paper-finder').fill('model');
    await findProposals(page).first().waitFor();
    await page.getByTestId('paper-finder').press('ArrowDown');
    return page;
  },
  'the options': async (paperboy) => {
    const page = await paperboy.openPage('options.html');
    await page.getByTestId('log').waitFor();
    return page;
  },
  'a history that waits': async (paperboy) => {
    const failure = { kind: 'server', detail: '503: broken' } as const;
    const page = await openHistory(paperboy, { state: 'running', retryAt: Date.now() + 3600_000, failure });
    await page.getByTestId('history-wait').waitFor();
    return page;
  },
  'a paused history': async (paperboy) => {
    const page = await openHistory(paperboy, { state: 'paused' });
    await page.getByTestId('history-stop').waitFor();
    return page;
  },
  'a history with gaps': async (paperboy) => {
    const page = await openHistory(paperboy, { state: 'done', tries: { '2024-02-02': 2, '2024-02-03': 1 } });
    await page.getByTestId('history-gaps').waitFor();
    return page;
  },
};

/** The options page over a history in some state, which the worker leaves as it is. */
async function openHistory(paperboy: PaperboyBrowser, change: Partial<Job>): Promise<Page> {
  await writeRows(paperboy, 'jobs', [makeHistory(change)]);
  const page = await paperboy.openPage('options.html');
  await page.getByTestId('history').scrollIntoViewIfNeeded();
  return page;
}
