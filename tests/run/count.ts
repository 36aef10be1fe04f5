import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What came of a suite. */
export interface Count {
  passed: number;
  /** What failed, by name: the output above it is long. */
  failures: string[];
  /** What was not tried, by name, with the reason where it is known. */
  skipped: string[];
}

/** Runs a program in the project's folder, its output for all to see, and says whether it ended well. */
export function run(command: string, ...words: string[]): boolean {
  console.log(`\n> ${command} ${words.join(' ')}`);
  return spawnSync(command, words, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** A script of `package.json` that says yes or no. */
export function check(script: string): Count {
  const isGood = run('npm', 'run', '--silent', script);
  return { passed: isGood ? 1 : 0, failures: isGood ? [] : [script], skipped: [] };
}

/** What a suite wrote down about itself; undefined where it did not come to it. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** A run that failed without a failed test broke down: that counts as one failure, never as none. */
export function settle(suite: string, isGood: boolean, count: Count): Count {
  return isGood || count.failures.length > 0 ? count : { ...count, failures: [`${suite} broke down`] };
}
