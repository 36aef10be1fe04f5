/** More papers than these teach little more about words, and take as much more time. */
const MOST_READ = 8_000;

/** The papers to learn from: all of them, or so many, evenly spread over the order they are given in. */
export function chooseSample<T>(all: T[], most = MOST_READ): T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).filter(
    (one) => one !== undefined,
  );
}
