import { browser } from '#imports';
import { travels } from './travel';

/** Notes whether marks and topics are to travel. */
export function saveTravelling(isOn: boolean): Promise<void> {
  return travels.write(isOn);
}

/** Calls back when that has changed, in whichever page. */
export function watchTravelling(onChange: (isOn: boolean) => void): void {
  travels.watch((value) => onChange(value !== false));
}

/** Forgets everything in `storage.local` but what the reader wants here. */
export async function clearLocal(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key !== 'travels'));
}
