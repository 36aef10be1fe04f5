import * as v from 'valibot';
import { storedValue } from './stored-value';

/** One schema: what a setting may be, and what it is when it was never set or cannot be read. */
const Settings = v.object({
  /** Local wall time of the delivery, `HH:MM`. */
  time: v.fallback(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), '08:30'),
  /** ISO weekdays of the delivery: 1 is Monday. */
  weekdays: v.fallback(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), [1, 2, 3, 4, 5]),
  /** Which deliveries are announced: all, those with something in a topic that notifies, or none. */
  notify: v.fallback(v.picklist(['all', 'topics', 'none']), 'all'),
  /** Which papers a notification names: those with most votes, in topics first, or those that suit the reader best. */
  noticeOrder: v.fallback(v.picklist(['votes', 'taste']), 'votes'),
  /** What the badge counts: all that is unread, or what is in topics. */
  badge: v.fallback(v.picklist(['unread', 'topics', 'none']), 'unread'),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /**
   * Where an opened paper shows its picture by itself. It comes from Hugging Face's servers, which then know what is
   * being read: nobody is asked to tell them without having chosen to.
   */
  thumbnails: v.fallback(v.picklist(['everywhere', 'library', 'none']), 'none'),
  /** How long papers are kept that the reader has left no mark of their own on. */
  keeps: v.fallback(v.picklist(['days90', 'year', 'all']), 'all'),
  /** Single-key shortcuts; they can be switched off (WCAG 2.1.4). */
  hasKeys: v.fallback(v.boolean(), true),
});

/** The user's choices. Small enough to travel between computers through `storage.sync`. */
export type Settings = v.InferOutput<typeof Settings>;

/** What a fresh installation has. */
export const defaultSettings: Settings = v.parse(Settings, {});

/** Where the settings are; `saveSettings` alone writes there. */
export const storedSettings = storedValue('sync', 'settings');

/** The settings as they are now; a value that cannot be read is its default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await storedSettings.read());
}

/** Calls back with every later change, whichever page or computer made it. */
export function watchSettings(onChange: (settings: Settings) => void): void {
  storedSettings.watch((value) => onChange(parseSettings(value)));
}

/** Those settings of a file that can be read; the others are left out. */
export function readSettingsChange(raw: Record<string, unknown>): Partial<Settings> {
  const parsed = parseSettings(raw);
  const names = Object.keys(parsed) as (keyof Settings)[];
  const isRead = (name: keyof Settings): boolean => JSON.stringify(raw[name]) === JSON.stringify(parsed[name]);
  return Object.fromEntries(names.filter(isRead).map((name) => [name, parsed[name]]));
}

/** Settings from anything: what cannot be read is its default. Never throws. */
export function parseSettings(raw: unknown): Settings {
  const parsed = v.safeParse(Settings, raw);
  return parsed.success ? parsed.output : defaultSettings;
}
