import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, installFromDebian } from '../../debian.ts';

/** What BibTeX said and wrote. */
interface BibtexRun {
  /** Its log: errors, warnings, counts. */
  log: string;
  /** The bibliography as LaTeX. */
  bbl: string;
}

/** BibTeX with its styles, installed now where it can be. Where not, it says so, and the tests that need it are skipped. */
export function provideBibtex(): boolean {
  const isThere = hasBibtex() || (installFromDebian('texlive-binaries', 'texlive-base') && hasBibtex());
  if (!isThere) console.warn('Not run: BibTeX (texlive-binaries, texlive-base) is not there and cannot be installed.');
  return isThere;
}

/** Runs BibTeX over all entries of a file. */
export function runBibtex(bib: string, style: 'plain' | 'alpha' | 'abbrv' | 'unsrt'): BibtexRun {
  const dir = mkdtempSync(join(tmpdir(), 'bibtex-'));
  writeFileSync(join(dir, 'all.bib'), bib);
  writeFileSync(join(dir, 'all.aux'), `\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{all}\n`);
  // Its memory is made for a paper's bibliography; here are thousands of entries.
  const env = {
    ...process.env,
    max_strings: '2000000',
    hash_size: '2000000',
    glob_str_size: '200000',
    ent_str_size: '5000',
  };
  spawnSync('bibtex', ['all'], { cwd: dir, env });
  const run = { log: readFileSync(join(dir, 'all.blg'), 'utf8'), bbl: readFileSync(join(dir, 'all.bbl'), 'utf8') };
  rmSync(dir, { recursive: true });
  return run;
}

function hasBibtex(): boolean {
  return findProgram('bibtex') !== undefined && spawnSync('kpsewhich', ['plain.bst']).status === 0;
}
