import type { Locator } from '@playwright/test';
import { readTable } from '../browser/table.ts';
import { expectAccessible } from './axe.ts';
import { expect, openPopup, test } from './fixtures.ts';
import { LIBRARY_STATES } from './library-states.ts';
import { OPTIONS_STATES } from './options-states.ts';
import { POPUP_STATES } from './popup-states.ts';
import { waitForRuns } from './runs.ts';
import { makeTopic } from './topic-editor.ts';

for (const [name, open] of Object.entries({ ...POPUP_STATES, ...LIBRARY_STATES, ...OPTIONS_STATES })) {
  test(`axe finds nothing on ${name}, in any colours and size`, async ({ delivered }) => {
    await expectAccessible(await open(delivered));
  });
}

test.describe('with a source that fails from the start', () => {
  test.use({ feedOptions: { faults: [{ kind: '500' }] } });

  test('axe finds nothing on a first run that failed, in any colours and size', async ({ paperboy }) => {
    await waitForRuns(paperboy, 1);
    expect(await readTable(paperboy, 'papers')).toEqual([]);
    const popup = await openPopup(paperboy);
    await expect(popup.getByTestId('empty')).toContainText('The first edition has not arrived');
    await expectAccessible(popup);
  });
});

test('state is never told by colour alone: stars and the open row survive forced colours', async ({ popup }) => {
  await popup.emulateMedia({ forcedColors: 'active' });
  const star = popup.getByTestId('star').first();
  await expect(star).toHaveText('☆');
  await star.click();
  await expect(star).toHaveText('★');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  const readBorder = (row: Locator) => row.evaluate((element) => getComputedStyle(element).borderInlineStartColor);
  const open = popup.getByTestId('paper').first();
  const closed = await readBorder(popup.getByTestId('paper').nth(1));
  expect(await readBorder(open)).toBe(closed);
  await open.getByTestId('paper-title').click();
  await expect(open.getByTestId('abstract')).toBeVisible();
  expect(await readBorder(open)).not.toBe(closed);
  await expect(open).toHaveCSS('border-inline-start-style', 'solid');
});

test('the options need no sideways scrolling at 320 pixels, which is 640 at twice the text size', async ({
  delivered,
}) => {
  const page = await makeTopic(delivered, {
    about: 'agents that repair their own plans',
    filter: 'has:code stars:>100',
  });
  await page.getByTestId('topic-border').waitFor();
  await page.getByTestId('log').waitFor();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
