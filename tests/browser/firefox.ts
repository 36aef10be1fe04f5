import { findProgram, installFromDebian } from '../debian.ts';

/** The extended support release first: it installs an unsigned extension for good, as the tests need it. */
const NAMES = ['firefox-esr', 'firefox-developer-edition'];

/** What a test says that cannot run. */
export const NO_FIREFOX =
  'No firefox-esr is here and none could be installed. Install one, or name it in PAPERBOY_FIREFOX.';

/**
 * The path of a Firefox that takes an unsigned extension: `PAPERBOY_FIREFOX` if it is set, or one that is installed.
 * Undefined where there is none.
 */
export function findFirefox(): string | undefined {
  const named = process.env['PAPERBOY_FIREFOX'];
  if (named) return named;
  return NAMES.map(findProgram).find(Boolean);
}

/** Installs Debian's package where there is no Firefox and `apt-get` can. Says so in words when it cannot. */
export function provideFirefox(): string | undefined {
  const found = findFirefox();
  if (found !== undefined) return found;
  console.log('No firefox-esr found: installing one.');
  installFromDebian('firefox-esr', 'fonts-dejavu-core');
  const installed = findFirefox();
  if (installed === undefined) console.log(NO_FIREFOX);
  return installed;
}
