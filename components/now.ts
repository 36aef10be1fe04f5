import { signal } from '@preact/signals';

const EVERY_MS = 30_000;

/**
 * The present moment, epoch milliseconds, every half a minute. A view that stays open reads it where its words depend on
 * the time: "Updated 08:31" is another thing on the next day.
 */
export const now = signal(Date.now());

setInterval(() => {
  now.value = Date.now();
}, EVERY_MS);
