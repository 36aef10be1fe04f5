import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox, NO_FIREFOX } from './firefox.ts';
import { listPreferences, PAPERBOY_ORIGIN } from './firefox-preferences.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** A tab of the extension's own origin. Functions that are evaluated travel as text: they see their argument alone. */
export interface FirefoxPage {
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** A real click, where the element is on the screen. */
  click(selector: string): Promise<void>;
  /** Chooses a file in a field for one. */
  chooseFile(selector: string, path: string): Promise<void>;
}

/** A Firefox that runs. Quitting it leaves the profile to the next start. */
export interface Firefox {
  /** A page of the extension in a tab: `popup.html`, `icon/16.png`, … */
  openPage(path: string): Promise<FirefoxPage>;
  /** Runs in the browser itself, with all its rights. */
  evaluateInBrowser<R, A>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Installs an extension file for good, as the add-on manager does for a user. */
  install(file: string): Promise<void>;
  quit(): Promise<void>;
}

/** How a Firefox is started. */
export interface FirefoxOptions {
  /** The local port that every host is led to, so that a test can never reach the network. */
  feedPort: number;
  /** A profile to start again; a fresh one without it. */
  profileDir: string;
}

/** The manifest's `strict_min_version`: installing it in an older one would never end. */
const LEAST_VERSION = 142;

/** Where what is downloaded goes. */
export function findDownloads(profileDir: string): string {
  return join(profileDir, 'downloads');
}

/**
 * Starts Firefox without a window.
 * @throws Error in words, when there is no Firefox or it does not start
 */
export async function launchFirefox({ feedPort, profileDir }: FirefoxOptions): Promise<Firefox> {
  const program = findFirefox();
  if (program === undefined) throw new Error(NO_FIREFOX);
  writeFileSync(join(profileDir, 'user.js'), listPreferences(feedPort, findDownloads(profileDir)));
  rmSync(join(profileDir, 'MarionetteActivePort'), { force: true });
  const words = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profileDir];
  const firefox = spawn(program, words, { stdio: 'ignore' });
  const session = await connectMarionette(await readPort(profileDir, firefox));
  const started = await session.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const { browserVersion } = (started as { capabilities: { browserVersion: string } }).capabilities;
  if (Number.parseInt(browserVersion, 10) < LEAST_VERSION) {
    session.close();
    firefox.kill();
    throw new Error(`Firefox ${browserVersion} is too old for the extension, which needs ${LEAST_VERSION}.`);
  }
  return {
    openPage: (path) => openPage(session, path),
    evaluateInBrowser: async (run, argument) => {
      await session.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await evaluate(session, run, argument);
      } finally {
        await session.send('Marionette:SetContext', { value: 'content' });
      }
    },
    install: async (file) => {
      await session.send('Addon:Install', { path: file, temporary: false });
    },
    quit: async () => {
      const gone = once(firefox, 'exit');
      await session.send('Marionette:Quit', { flags: ['eForceQuit'] });
      session.close();
      await gone;
    },
  };
}

/** Firefox writes the port that it has chosen into its profile, once it listens. */
async function readPort(profileDir: string, firefox: ChildProcess): Promise<number> {
  const file = join(profileDir, 'MarionetteActivePort');
  for (const startedAt = Date.now(); Date.now() - startedAt < 60_000; await wait(50)) {
    if (firefox.exitCode !== null) break;
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  firefox.kill();
  throw new Error('Firefox did not start.');
}

async function openPage(session: Marionette, path: string): Promise<FirefoxPage> {
  const { handle } = (await session.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
  const show = () => session.send('WebDriver:SwitchToWindow', { handle, focus: true });
  const find = async (value: string): Promise<string> => {
    await show();
    const found = await session.send('WebDriver:FindElement', { using: 'css selector', value });
    const [id = ''] = Object.values((found as { value: Record<string, string> }).value);
    return id;
  };
  await show();
  await session.send('WebDriver:Navigate', { url: `${PAPERBOY_ORIGIN}/${path}` });
  return {
    evaluate: async (run, argument) => {
      await show();
      return evaluate(session, run, argument);
    },
    click: async (selector) => {
      await session.send('WebDriver:ElementClick', { id: await find(selector) });
    },
    chooseFile: async (selector, path) => {
      await session.send('WebDriver:ElementSendKeys', { id: await find(selector), text: path });
    },
  };
}

async function evaluate<R, A>(session: Marionette, run: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
  const script = `return (${run.toString()})(arguments[0])`;
  const answer = await session.send('WebDriver:ExecuteScript', { script, args: [argument ?? null], sandbox: null });
  return (answer as { value: R }).value;
}
