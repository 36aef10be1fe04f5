import { toLine } from './plain-text';

/**
 * The name of a file with an export: `paperboy-starred-2026-11-24.bib`. Letters and figures of every script, nothing a
 * file system or a download dialog refuses. `now` in epoch milliseconds; the day is UTC.
 */
export function makeFileName(title: string, extension: string, now: number): string {
  const words =
    toLine(title)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const name = Array.from(words.join('-')).slice(0, 40).join('').replace(/-$/, '');
  return ['paperboy', name, new Date(now).toISOString().slice(0, 10)].filter(Boolean).join('-').concat('.', extension);
}
