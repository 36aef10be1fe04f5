import { spawnSync } from 'node:child_process';

/** The path of the first of these programs that is installed. */
export function findOnPath(names: string[]): string | undefined {
  return names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()).find(Boolean);
}

/** Installs Debian packages. False where there is no `apt-get`, no right to use it, or no such package. */
export function installFromDebian(...packages: string[]): boolean {
  if (findOnPath(['apt-get']) === undefined) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...command: string[]): boolean => {
    const [program = '', ...words] = [...sudo, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, words, { stdio: 'inherit', env }).status === 0;
  };
  return run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}
