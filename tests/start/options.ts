import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** A folder of real answers instead of invented papers. */
  dataDir?: string;
  /** The real source instead of the built-in feed. */
  isLive: boolean;
  /** Nothing to look at: everything is printed, and the program ends. */
  isHeadless: boolean;
  /** The release build is made anew. */
  builds: boolean;
  wantsHelp: boolean;
}

/** The arguments make no sense; the message says why. */
export class UsageError extends Error {}

/** What `--help` prints. */
export const USAGE = `Usage: npm start -- [options]

Opens a browser with Paperboy in it, over the built-in feed, and the first edition is delivered at once.

  --headless   no window: print the edition and the notification, take screenshots, end
               (this is what happens where there is no display)
  --data DIR   real answers, from a folder of YYYY-MM-DD.json, as the lists of the days up to today
  --live       huggingface.co itself
  --no-build   take the build that is there
  --help       this text`;

/**
 * Reads the words after `npm start --`.
 * @throws UsageError
 */
export function readOptions(words: string[], hasDisplay: boolean): StartOptions {
  const { data, live, headless, build, help } = parseWords(words);
  if (data !== undefined && live) {
    throw new UsageError('--data and --live exclude each other: a folder, or huggingface.co.');
  }
  if (data !== undefined && !isFolder(data)) throw new UsageError(`--data: there is no folder ${data}.`);
  return {
    ...(data !== undefined && { dataDir: data }),
    isLive: live,
    isHeadless: headless || !hasDisplay,
    builds: build,
    wantsHelp: help,
  };
}

function parseWords(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowNegative: true,
      options: {
        data: { type: 'string' },
        live: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        build: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Whether a window can be shown: macOS and Windows always have a display, elsewhere the environment names it. */
export function hasDisplay(platform: string, environment: Record<string, string | undefined>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(Boolean);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
