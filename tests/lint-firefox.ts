import { spawnSync } from 'node:child_process';
import { nameKind } from './unit/release/build.ts';
import { EXPECTED } from './unit/release/expected.ts';

interface Finding {
  _type: string;
  code: string;
  file?: string;
  message: string;
}

/** `web-ext lint` over the Firefox build, as a check: it finds what is written down and explained, and nothing else. */
const words = ['lint', '--source-dir', '.output/firefox-mv3', '--self-hosted', '--output', 'json'];
const { stdout, stderr } = spawnSync('web-ext', words, { encoding: 'utf8' });
try {
  const report = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Finding[]>;
  const findings = [...report.errors, ...report.warnings, ...report.notices];
  const found = findings.map(({ _type, code, file = '' }) => `${_type} ${code} ${nameKind(file)}`.trim());
  for (const [i, { message }] of findings.entries()) console.log(`${found[i]}: ${message}`);
  const unexplained = found.filter((name) => !EXPECTED.firefoxLint.includes(name));
  const gone = EXPECTED.firefoxLint.filter((name) => !found.includes(name));
  for (const name of unexplained) console.error(`not explained: ${name}`);
  for (const name of gone) console.error(`explained, but not there: ${name}`);
  process.exitCode = unexplained.length + gone.length === 0 ? 0 : 1;
} catch {
  console.error('web-ext lint gave no report.', stderr);
  process.exitCode = 1;
}
