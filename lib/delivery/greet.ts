import { browser } from '#imports';
import { dismissNews, isFirstUse } from '../news';
import { makeMenu } from './menu';

/**
 * What an installation begins with: the menu, and, only the very first time, the page of the first steps. An update
 * opens nothing: what is new is said where the reader looks anyway.
 */
export async function greet(reason: string): Promise<void> {
  await makeMenu();
  // An unpacked extension is "installed" anew with every start of the browser.
  if (reason !== 'install' || !(await isFirstUse())) return;
  await dismissNews();
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
