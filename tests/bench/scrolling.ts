import type { PaperboyBrowser } from '../browser/launch.ts';
import type { Figure } from './figure.ts';
import { openLibrary } from './library-page.ts';
import { measureLongestTask } from './longest-task.ts';
import { median } from './ratio.ts';

/** So many pages are scrolled through, one after the other: what else the machine does makes one of them slow. */
const PASSES = 3;

/** Goes through a library of so many papers from the top to the end. */
export async function measureScrolling(library: PaperboyBrowser, count: number): Promise<Figure[]> {
  const passes: Pass[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await timeScrolling(library, count));
  const describe = (name: string, goal: number, values: number[]): Figure => {
    const note = `median of ${PASSES} passes (${values.map((ms) => ms.toFixed(0)).join(', ')}) of ${passes[0]?.frames} frames`;
    return { name: `${name}, at the longest, while scrolling`, value: median(values), unit: 'ms', goal, note };
  };
  return [
    describe(
      'a blank row in sight',
      100,
      passes.map(({ blankMs }) => blankMs),
    ),
    describe(
      'a task on the main thread',
      50,
      passes.map(({ taskMs }) => taskMs),
    ),
    {
      name: 'memory of the page after that',
      value: Math.max(...passes.map(({ memoryMB }) => memoryMB)),
      unit: 'MB',
      goal: 150,
      note: 'JavaScript heap and typed arrays, without collecting first, of the largest',
    },
  ];
}

/** What a page that is scrolled through comes to. */
interface Pass {
  blankMs: number;
  taskMs: number;
  frames: number;
  memoryMB: number;
}

async function timeScrolling(library: PaperboyBrowser, count: number): Promise<Pass> {
  const page = await openLibrary(library);
  await page.locator('[data-view=all]').click();
  await page.locator(`[aria-setsize="${count}"]`).first().waitFor();
  let scrolled = { blankMs: 0, frames: 0 };
  const taskMs = await measureLongestTask(page, async () => {
    scrolled = await page.evaluate(scrollThrough);
  });
  const session = await page.context().newCDPSession(page);
  // The backing store of typed arrays is beside the heap; older protocols do not count it.
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await page.close();
  return { ...scrolled, taskMs, memoryMB: (usedSize + backingStorageSize) / 2 ** 20 };
}

/**
 * Runs in the page: from the top to the end, a screen a frame, with a rest after every fiftieth, as one flicks through a
 * long list.
 */
async function scrollThrough(): Promise<{ blankMs: number; frames: number }> {
  const list = document.querySelector('.window');
  if (!list) throw new Error('There is no list.');
  const blankSince = new Map<Element, number>();
  let blankMs = 0;
  let frames = 0;
  const look = async (): Promise<void> => {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    frames += 1;
    const { top, bottom } = list.getBoundingClientRect();
    const inSight = [...list.querySelectorAll('li')].filter((item) => {
      const box = item.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    const blank = new Set(inSight.filter((item) => !item.querySelector('[data-testid=paper-title]')));
    // Where rows are missing altogether, the whole list is what is blank.
    if (inSight.length === 0) blank.add(list as HTMLLIElement);
    for (const item of blankSince.keys()) if (!blank.has(item as HTMLLIElement)) blankSince.delete(item);
    for (const item of blank) {
      if (!blankSince.has(item)) blankSince.set(item, now);
      blankMs = Math.max(blankMs, now - (blankSince.get(item) ?? now));
    }
  };
  for (let screen = 0; list.scrollTop + list.clientHeight < list.scrollHeight - 1; screen += 1) {
    list.scrollTop += list.clientHeight;
    await look();
    if (screen % 50 === 49) for (let rest = 0; rest < 12; rest += 1) await look();
  }
  for (let rest = 0; rest < 12; rest += 1) await look();
  const last = [...list.querySelectorAll('li')].at(-1);
  if (last?.getAttribute('aria-posinset') !== last?.getAttribute('aria-setsize')) throw new Error('not at the end');
  return { blankMs, frames };
}
