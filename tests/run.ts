import { rmSync } from 'node:fs';
import { checkAudit } from './audit.ts';
import { provideChromium } from './browser/chromium.ts';
import { provideFirefox } from './browser/firefox.ts';
import { FIGURES } from './figure.ts';
import { check, type Count } from './run/count.ts';
import { runE2e } from './run/e2e.ts';
import { runUnit } from './run/unit.ts';

/**
 * `npm test`: everything that must hold, one suite after the other, and one line at the end that sums them all.
 * A suite that breaks before it can count is one failure, and the others still run.
 */

/** What `npm run check` runs, one by one; the last of it has a third answer. */
const CHECKS = ['types', 'lint', 'format', 'rooms', 'unused', 'lock'].map((name) => `check:${name}`);

function runAudit(): Count {
  const isGood = checkAudit();
  if (isGood === undefined) return { passed: 0, failures: [], skipped: ['check:audit (not answered)'] };
  return { passed: isGood ? 1 : 0, failures: isGood ? [] : ['check:audit'], skipped: [] };
}

const SUITES: Record<string, () => Count[]> = {
  checks: () => [...CHECKS.map(check), runAudit()],
  unit: () => [runUnit()],
  builds: () => [check('build'), check('check:firefox')],
  browsers: () => [runE2e()],
  figures: () => [check('check:figures')],
};

provideChromium();
provideFirefox();
rmSync(FIGURES, { force: true });
const times: string[] = [];
const counts: Count[] = [];
for (const [name, suite] of Object.entries(SUITES)) {
  const startedAt = performance.now();
  counts.push(...suite());
  times.push(`${name} ${((performance.now() - startedAt) / 60_000).toFixed(1)}`);
}
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failures = counts.flatMap((count) => count.failures);
const skipped = counts.flatMap((count) => count.skipped);
console.log(`\nminutes: ${times.join(', ')}`);
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failures) console.log(`failed: ${name}`);
console.log(`\n${skipped.length} skipped`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
