/** Runs in a page: pairs of rows that lie over each other, and rows whose parts reach out of them sideways. */
export function listOverlaps(): string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-testid=paper]')];
  const boxes = rows.map((row) => row.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
  const over = boxes.flatMap((box, i) => (i > 0 && box.top < boxes[i - 1]!.bottom - 1 ? [`row ${i}`] : []));
  const wide = rows.filter((row) => row.scrollWidth > row.clientWidth + 1).map((row) => row.dataset['paperId'] ?? '');
  return [...over, ...wide];
}
