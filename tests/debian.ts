import { spawnSync } from 'node:child_process';

/** The path of a program, or undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  return spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** Installs packages of Debian (or its kin) where `apt-get` is there and may. Says whether they are installed now. */
export function installFromDebian(...packages: string[]): boolean {
  if (findProgram('apt-get') === undefined) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...command: string[]): boolean => {
    const [program = '', ...words] = [...sudo, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, words, { stdio: 'inherit', env }).status === 0;
  };
  return run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}
