import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The lock file as a check: it holds a hash of every package, and no address, so that all come from the registry. */
interface Lock {
  packages: Record<string, { integrity?: string; resolved?: string }>;
}

const path = resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
// The first one is the project itself.
const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
const bad = packages.flatMap(([name, { integrity = '', resolved }]) => {
  if (resolved !== undefined) return [`${name} comes from ${resolved}`];
  return /^sha512-[\w+/]{86}==$/.test(integrity) ? [] : [`${name} has no hash`];
});
for (const fault of bad) console.error(fault);
console.log(`package-lock.json: ${packages.length - bad.length} packages by their hash, ${bad.length} otherwise.`);
process.exitCode = bad.length === 0 && packages.length > 100 ? 0 : 1;
