import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on with Tab (or another key) until an element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', limit = 15): Promise<void> {
  for (let i = 0; i < limit; i += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

/** Goes on to something with Tab, and presses a key there. */
export async function pressAt(page: Page, target: Locator, key = 'Enter', direction: 'Tab' | 'Shift+Tab' = 'Tab') {
  await tabTo(page, target, direction, 60);
  await page.keyboard.press(key);
}

/** Puts the cursor into the search field, which has it a frame later: Tab before that goes on from elsewhere. */
export async function goToSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByTestId('search')).toBeFocused();
}
