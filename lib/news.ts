import { browser } from '#imports';
import { storedValue } from './stored-value';

const dismissed = storedValue('local', 'dismissed-news');

/** The installed version. */
export function readVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether this version's news have been neither read nor put away. A first installation has none. */
export async function hasNews(): Promise<boolean> {
  return (await dismissed.read()) !== readVersion();
}

/** Whether nobody has ever used Paperboy in this profile: an installation begins by putting its own news away. */
export async function isFirstUse(): Promise<boolean> {
  return (await dismissed.read()) === undefined;
}

/** Puts this version's news away: they have been read, or are not wanted. */
export async function dismissNews(): Promise<void> {
  await dismissed.write(readVersion());
}

/** Calls back when news were put away, in whichever page. */
export function watchNews(onChange: () => void): void {
  dismissed.watch(onChange);
}
