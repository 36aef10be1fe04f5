import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { provideChromium } from './browser/chromium.ts';
import { provideFirefox } from './browser/firefox.ts';

/**
 * `npm test`: everything that must hold, one suite after the other, and one line at the end that sums them all.
 * A suite that breaks before it can count is one failure, and the others still run.
 */
const root = resolve(import.meta.dirname, '..');
const unitReport = resolve(root, '.run/unit.json');
const e2eReport = resolve(root, '.run/e2e.json');

/** What `npm run check` runs, one by one. */
const CHECKS = ['types', 'lint', 'format', 'rooms', 'unused', 'lock', 'audit'].map((name) => `check:${name}`);

interface Count {
  passed: number;
  failed: number;
}

function run(command: string, ...words: string[]): boolean {
  console.log(`\n> ${command} ${words.join(' ')}`);
  return spawnSync(command, words, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** A tool that says yes or no. */
function check(script: string): Count {
  const isGood = run('npm', 'run', '--silent', script);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** A run that failed without a failed test broke down: that counts as one failure, never as none. */
function settle(isGood: boolean, passed: number, failed: number): Count {
  return { passed, failed: isGood || failed > 0 ? failed : 1 };
}

function runUnit(): Count {
  rmSync(unitReport, { force: true });
  const isGood = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
  const report = readReport(unitReport) as { numPassedTests?: number; numFailedTests?: number } | undefined;
  return settle(isGood, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
}

function runE2e(): Count {
  rmSync(e2eReport, { force: true });
  const isGood = run('playwright', 'test');
  const report = readReport(e2eReport) as
    | { stats?: { expected: number; unexpected: number; flaky: number } }
    | undefined;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return settle(isGood, expected, unexpected + flaky);
}

provideChromium();
provideFirefox();
const counts = [...CHECKS.map(check), runUnit(), check('build'), check('check:firefox'), runE2e()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
