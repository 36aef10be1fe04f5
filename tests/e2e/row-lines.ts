import type { Page } from '@playwright/test';

/** What lies over the list's end, and a margin. */
const FOOTER = 60;

/** The lower edges of the whole rows in sight, in pixels from the top of the page. */
async function readEdges(page: Page): Promise<number[]> {
  const height = page.viewportSize()?.height ?? 0;
  const bottoms = await page
    .getByTestId('paper')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
  return bottoms.filter((bottom) => bottom < height - FOOTER);
}

/**
 * How many rows in sight have the line below them, and how many there are: counted in the picture, because a row has a
 * border also where the next one is painted over it.
 */
export async function countRowLines(page: Page): Promise<{ rows: number; lines: number }> {
  const edges = await readEdges(page);
  const picture = (await page.screenshot()).toString('base64');
  const lines = await page.evaluate(
    async ({ picture, edges }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      canvas.drawImage(bitmap, 0, 0);
      const middle = Math.round(bitmap.width / 2);
      const ground = canvas.getImageData(middle, Math.round(edges[0]!) + 4, 1, 1).data.join();
      const hasLine = (edge: number) => {
        const { data } = canvas.getImageData(middle, Math.round(edge) - 2, 1, 4);
        return [0, 4, 8, 12].some((at) => data.slice(at, at + 4).join() !== ground);
      };
      return edges.filter(hasLine).length;
    },
    { picture, edges },
  );
  return { rows: edges.length, lines };
}
