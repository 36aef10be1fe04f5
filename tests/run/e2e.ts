import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { NO_FIREFOX } from '../browser/firefox.ts';
import { readReport, ROOT, run, settle, type Count } from './count.ts';

const REPORT = resolve(ROOT, '.run/e2e.json');

interface E2eSuite {
  specs?: {
    title: string;
    file: string;
    line: number;
    ok: boolean;
    tests: { status: string; annotations: { description?: string }[] }[];
  }[];
  suites?: E2eSuite[];
}

interface Result {
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  reason: string;
}

function listResults({ specs = [], suites = [] }: E2eSuite): Result[] {
  const own = specs.map(({ title, file, line, ok, tests }): Result => {
    const isSkipped = tests.some(({ status }) => status === 'skipped');
    return {
      name: `${file}:${line} ${title}`,
      status: isSkipped ? 'skipped' : ok ? 'passed' : 'failed',
      reason: tests.flatMap(({ annotations }) => annotations.map(({ description = '' }) => description)).join(),
    };
  });
  return [...own, ...suites.flatMap(listResults)];
}

/** Where everything is to be tried, a browser that is not there is a failure. */
function settleSkipped(result: Result): Result {
  const isMissing = result.status === 'skipped' && result.reason === NO_FIREFOX && process.env['CI'];
  return isMissing ? { ...result, status: 'failed' } : result;
}

/** The tests in real browsers. */
export function runE2e(): Count {
  rmSync(REPORT, { force: true });
  const isGood = run('playwright', 'test');
  const report = readReport(REPORT) as E2eSuite | undefined;
  const results = Map.groupBy((report ? listResults(report) : []).map(settleSkipped), ({ status }) => status);
  return settle('end to end', isGood, {
    passed: (results.get('passed') ?? []).length,
    failures: (results.get('failed') ?? []).map(({ name }) => name),
    skipped: (results.get('skipped') ?? []).map(({ name, reason }) => `${name} (${reason})`),
  });
}
