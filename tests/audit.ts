import { spawnSync } from 'node:child_process';

/**
 * `npm audit`, as a check: fails on a known hole in what is shipped, and on a serious one in what it is built with. A
 * registry that answers no such question (mirrors often do not), or none at all, is said to be one and fails nothing.
 */
interface Report {
  metadata?: { vulnerabilities: Record<string, number> };
}

function audit(...words: string[]): Record<string, number> | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...words], { encoding: 'utf8' });
  try {
    return (JSON.parse(stdout) as Report).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

const shipped = audit('--omit=dev');
const all = audit();
if (!shipped || !all) {
  console.log('npm audit: the registry answers no audits here, so nothing is known.');
} else {
  const serious = (all['high'] ?? 0) + (all['critical'] ?? 0);
  console.log(
    `npm audit: ${shipped['total'] ?? 0} known holes in what is shipped, ${serious} serious ones in the tools.`,
  );
  process.exitCode = (shipped['total'] ?? 0) + serious === 0 ? 0 : 1;
}
