import { expect, type Page } from '@playwright/test';

interface Watched {
  violations: string[];
  paperboyWasHere?: number;
}

/**
 * Watches a page, from its next load on, for whatever a hostile string could set off: a policy that is broken, a dialog, an error,
 * a page that opens, code that ran. What it returns fails where there was any since that load.
 */
export async function watchHarm(page: Page): Promise<() => Promise<void>> {
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
  return async () => {
    const watched = await page.evaluate(() => {
      const { violations, paperboyWasHere } = globalThis as unknown as Watched;
      return { violations, paperboyWasHere, polluted: 'polluted' in {} };
    });
    expect({ harm, ...watched }).toEqual({ harm: [], violations: [], polluted: false });
  };
}
