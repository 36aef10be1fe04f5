import { signal } from '@preact/signals';

/** The reader flies through the list, faster than anybody reads: rows are read when that is over. */
export const isFlying = signal(false);

/** So many frames in which nothing moves end a flight. Frames, not milliseconds: on a busy machine they take longer. */
const STILL_FRAMES = 3;

let lastTop = 0;
let stillFrames = STILL_FRAMES;

/** Notes that an element was scrolled. More than half a screen in one frame after the other is a flight, a single jump is none. */
export function noteFlight({ scrollTop: top, clientHeight }: HTMLElement): void {
  const isMoving = stillFrames < STILL_FRAMES;
  isFlying.value = isMoving && Math.abs(top - lastTop) > clientHeight / 2;
  lastTop = top;
  stillFrames = 0;
  if (!isMoving) requestAnimationFrame(countStill);
}

function countStill(): void {
  stillFrames += 1;
  if (stillFrames < STILL_FRAMES) requestAnimationFrame(countStill);
  else isFlying.value = false;
}
