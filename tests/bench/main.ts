import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFigures, isMet, type Figure } from './figure.ts';
import { measurePages } from './pages.ts';
import { measurePopup } from './popup.ts';
import { measureRelevance } from './relevance.ts';
import { measureSearch } from './search.ts';
import { measureSize } from './size.ts';
import { measureStore } from './store.ts';

/**
 * `npm run bench`: figures that say the same on every machine, each with its goal. `-- NAME` measures one suite,
 * `-- --json` prints JSON, `-- --data DIR` says where the captures are that `relevance` reads.
 */
const suites: Record<string, (dataDir: string) => Figure[] | Promise<Figure[]>> = {
  store: measureStore,
  popup: measurePopup,
  search: measureSearch,
  library: measurePages,
  size: measureSize,
  relevance: measureRelevance,
};

/** The release builds and their zips are what is measured. Their report goes where JSON is not in its way. */
function buildRelease(): void {
  const cwd = resolve(import.meta.dirname, '../..');
  const { status } = spawnSync('npm', ['run', '--silent', 'zip'], { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The release build failed.');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, data: { type: 'string', default: '../shared/data' } },
});
const names = positionals.length > 0 ? positionals : Object.keys(suites);
const unknown = names.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

// The ranking is measured without the extension around it.
if (names.some((name) => name !== 'relevance')) buildRelease();
const figures: Figure[] = [];
for (const name of names) figures.push(...((await suites[name]?.(resolve(values.data))) ?? []));

const lines = values.json
  ? [JSON.stringify(figures.map((figure) => ({ ...figure, isMet: isMet(figure) })))]
  : formatFigures(figures);
console.log(lines.join('\n'));
process.exitCode = figures.every(isMet) ? 0 : 1;
