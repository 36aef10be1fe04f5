import { expect, type Locator, type Page } from '@playwright/test';
import { findRow } from './marks.ts';

/** The title of a paper's row, which has the focus when the paper has. */
export function findTitle(page: Page, paperId: string): Locator {
  return findRow(page, paperId).getByTestId('paper-title');
}

/** The focus is on this paper, and one can see it. */
export async function expectFocus(page: Page, paperId: string): Promise<void> {
  const title = findTitle(page, paperId);
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  expect(
    await title.evaluate((button) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(button, '::after');
      return [button.matches(':focus-visible'), outlineStyle, outlineWidth];
    }),
  ).toEqual([true, 'solid', '2px']);
}
