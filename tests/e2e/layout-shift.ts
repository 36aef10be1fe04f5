import type { Page } from '@playwright/test';

interface Watched {
  jumps?: string[];
}

/** An init script: notes what moved that had already been painted (web.dev/articles/cls). */
export function watchLayout(): void {
  const scope = globalThis as Watched;
  const jumps: string[] = [];
  scope.jumps = jumps;
  type Shift = PerformanceEntry & { sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] };
  const describe = (rect: DOMRect): string => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as Shift[]) {
      for (const { node, previousRect, currentRect } of sources) {
        const name = node instanceof Element ? `${node.nodeName} ${node.className}` : node?.textContent;
        jumps.push(`${name}: ${describe(previousRect)} -> ${describe(currentRect)}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * What has jumped since the last time this was asked, once two frames have been painted.
 * @throws in the page, where {@link watchLayout} did not run
 */
export function takeJumps(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paint = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await paint();
    await paint();
    const { jumps } = globalThis as Watched;
    if (!jumps) throw new Error('The layout is not watched.');
    return jumps.splice(0);
  });
}
