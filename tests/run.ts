import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
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
  /** What failed, by name: the output above it is long. */
  failures: string[];
}

function run(command: string, ...words: string[]): boolean {
  console.log(`\n> ${command} ${words.join(' ')}`);
  return spawnSync(command, words, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** A tool that says yes or no. */
function check(script: string): Count {
  const isGood = run('npm', 'run', '--silent', script);
  return isGood ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [script] };
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** A run that failed without a failed test broke down: that counts as one failure, never as none. */
function settle(suite: string, isGood: boolean, passed: number, failures: string[]): Count {
  const all = isGood || failures.length > 0 ? failures : [`${suite} broke down`];
  return { passed, failed: all.length, failures: all };
}

interface UnitReport {
  numPassedTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

function runUnit(): Count {
  rmSync(unitReport, { force: true });
  const isGood = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
  const report = readReport(unitReport) as UnitReport | undefined;
  const failures = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    // A file that could not be read has no test that failed.
    return failed.length === 0 && status === 'failed' ? [relative(root, name)] : failed;
  });
  return settle('unit', isGood, report?.numPassedTests ?? 0, failures);
}

interface E2eSuite {
  specs?: { title: string; file: string; line: number; ok: boolean }[];
  suites?: E2eSuite[];
}

function listFailures({ specs = [], suites = [] }: E2eSuite): string[] {
  const failed = specs.filter((spec) => !spec.ok).map(({ title, file, line }) => `${file}:${line} ${title}`);
  return [...failed, ...suites.flatMap(listFailures)];
}

function runE2e(): Count {
  rmSync(e2eReport, { force: true });
  const isGood = run('playwright', 'test');
  const report = readReport(e2eReport) as (E2eSuite & { stats: { expected: number } }) | undefined;
  return settle('end to end', isGood, report?.stats.expected ?? 0, report ? listFailures(report) : []);
}

provideChromium();
provideFirefox();
const counts = [...CHECKS.map(check), runUnit(), check('build'), check('check:firefox'), runE2e()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const failure of counts.flatMap((count) => count.failures)) console.log(`failed: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
