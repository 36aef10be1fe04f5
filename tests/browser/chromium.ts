import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findProgram, installFromDebian } from '../debian.ts';

/** Branded Chrome takes no unpacked extension from the command line any more: it has to be Chromium. */
const NAMES = ['chromium', 'chromium-browser'];

/**
 * The path of a Chromium: `PAPERBOY_CHROMIUM` if it is set, one that is installed, Playwright's own, or one that is
 * installed now (Debian's package where `apt-get` can, otherwise Playwright's download).
 * @throws Error in words, when none can be had
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('No Chromium found: installing one.');
  if (!installFromDebian('chromium', 'chromium-l10n', 'fonts-dejavu-core')) installFromPlaywright();
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error('No Chromium could be installed. Install one, or name it in PAPERBOY_CHROMIUM.');
}

/**
 * Whether that Chromium speaks more than English. Debian has its other languages in a package of their own, which is
 * installed here if it can be.
 */
export function provideLanguages(): boolean {
  if (hasLanguages()) return true;
  installFromDebian('chromium-l10n');
  return hasLanguages();
}

/** Debian's `chromium` in the path is a script; what it starts lies elsewhere. */
function hasLanguages(): boolean {
  const folders = [dirname(realpathSync(provideChromium())), '/usr/lib/chromium'];
  return folders.some((folder) => existsSync(join(folder, 'locales/de.pak')));
}

function findChromium(): string | undefined {
  const named = process.env['PAPERBOY_CHROMIUM'];
  if (named) return named;
  const onPath = NAMES.map(findProgram).find(Boolean);
  if (onPath) return onPath;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function installFromPlaywright(): void {
  try {
    execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  } catch {
    // What is missing is said by the caller, whichever way was tried.
  }
}
