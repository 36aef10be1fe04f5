import { signal } from '@preact/signals';

/** The reader flies through the list, faster than anybody reads: rows are read when that is over. */
export const isFlying = signal(false);

/** More than half a screen within this time is a flight; when nothing has moved for so long, it is over. */
const FLIGHT_MS = 40;

let last = { top: 0, at: 0 };
let landing: ReturnType<typeof setTimeout> | undefined;

/** Notes that an element was scrolled. A single jump, however far, is no flight. */
export function noteFlight({ scrollTop: top, clientHeight }: HTMLElement): void {
  const at = performance.now();
  isFlying.value = at - last.at < FLIGHT_MS && Math.abs(top - last.top) > clientHeight / 2;
  last = { top, at };
  clearTimeout(landing);
  if (isFlying.value) landing = setTimeout(() => (isFlying.value = false), FLIGHT_MS);
}
