import type { Page } from '@playwright/test';

/**
 * What the mail program is asked to write when somebody does something on a page: nothing here answers to such an
 * address, but the page sets out for it.
 */
export async function readMailto(page: Page, act: () => Promise<void>): Promise<{ subject: string; body: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const asked = new Promise<string>((resolve) => {
    session.on('Page.frameRequestedNavigation', ({ url }) => resolve(url));
  });
  await act();
  const words = new URL(await asked).searchParams;
  await session.detach();
  return { subject: words.get('subject') ?? '', body: words.get('body') ?? '' };
}
