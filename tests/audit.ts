import { spawnSync } from 'node:child_process';

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

/**
 * `npm audit`, as a check: no known hole in what is shipped, and no serious one in what it is built with. A registry
 * that answers no such question (mirrors often do not), or none at all, is said to be one: undefined, not a failure.
 */
export function checkAudit(): boolean | undefined {
  const shipped = audit('--omit=dev');
  const all = audit();
  if (!shipped || !all) {
    console.log('npm audit: not answered by the registry, so nothing is known.');
    return undefined;
  }
  const holes = shipped['total'] ?? 0;
  const serious = (all['high'] ?? 0) + (all['critical'] ?? 0);
  console.log(`npm audit: ${holes} known holes in what is shipped, ${serious} serious ones in the tools.`);
  return holes + serious === 0;
}

if (import.meta.main) process.exitCode = checkAudit() === false ? 1 : 0;
