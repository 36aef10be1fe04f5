import { browser } from '#imports';
import { storedValue } from './stored-value';

/** What the reader wants of this computer alone: what others do with theirs is their own choice. */
export const travels = storedValue('local', 'travels');

/** The alarm of the next exchange with other computers. */
export const EXCHANGE_ALARM = 'exchange';

/** Browsers fire no alarm sooner. What is done in that time travels together. */
const DELAY_MINUTES = 0.5;

/** Whether marks and topics travel between this computer and the reader's others: unless the reader has said no. */
export async function isTravelling(): Promise<boolean> {
  return (await travels.read()) !== false;
}

/**
 * Has the worker exchange marks and topics before long: an alarm outlives the page, and the worker. Each change puts it
 * off; who never rests is served by the hourly check.
 */
export async function askForExchange(): Promise<void> {
  if (await isTravelling()) await browser.alarms.create(EXCHANGE_ALARM, { delayInMinutes: DELAY_MINUTES });
}
