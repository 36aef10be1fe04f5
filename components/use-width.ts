import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

let lastTurn = Promise.resolve();

/** Does something in a task of its own, after those that waited before. */
function takeTurn(act: () => void): void {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setTimeout(resolve))).then(act);
}

/**
 * The width of an element in CSS pixels, followed as it changes; 0 until it was measured. Elements learn theirs one
 * after the other, so that what a whole page draws by it does not become one long task.
 */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) takeTurn(() => setWidth(Math.round(entry.contentRect.width)));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
