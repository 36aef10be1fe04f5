import type { Page } from '@playwright/test';

/** What reaches beyond the page's width, or is wider than its own box and cut there: tag and class of each. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 40)}`;
    const isBeyond = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1);
    };
    // What scrolls by itself, or ends in dots, is meant to be wider than its box.
    const isHeld = (element: Element): boolean => {
      for (let at: Element | null = element.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible')
          return at !== document.body && at !== document.documentElement;
      }
      return false;
    };
    // What is only read out is a box of one pixel.
    const isCut = (element: Element): boolean =>
      element.matches('button, .button, .chip, h1, h2, h3, label') &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 1;
    const all = [...document.body.querySelectorAll('*')];
    return all.filter((element) => (isBeyond(element) && !isHeld(element)) || isCut(element)).map(name);
  });
}
