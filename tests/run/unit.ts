import { rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readReport, ROOT, run, settle, type Count } from './count.ts';

const REPORT = resolve(ROOT, '.run/unit.json');

interface UnitReport {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** The tests that need no browser. */
export function runUnit(): Count {
  rmSync(REPORT, { force: true });
  const isGood = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`);
  const files = (readReport(REPORT) as UnitReport | undefined)?.testResults ?? [];
  const byStatus = Map.groupBy(
    files.flatMap((file) => file.assertionResults),
    ({ status }) => (['passed', 'failed'].includes(status) ? status : 'skipped'),
  );
  const listNames = (status: string): string[] => (byStatus.get(status) ?? []).map(({ fullName }) => fullName);
  // A file that could not be read has no test that failed.
  const unread = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return settle('unit', isGood, {
    passed: listNames('passed').length,
    failures: [...listNames('failed'), ...unread.map(({ name }) => relative(ROOT, name))],
    skipped: listNames('skipped'),
  });
}
