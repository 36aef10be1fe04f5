import { browser } from '#imports';
import type english from '../public/_locales/en/messages.json';

/** The name of a text. What the texts are stands in `public/_locales`, a file a language. */
export type Key = keyof typeof english;

/** A text that depends on a number: `papers` stands there as `papers_one`, `papers_other`, as the language needs. */
type CountedKey = { [K in Key]: K extends `${infer Base}_other` ? Base : never }[Key];

/** An interface text in the reader's language; `$1` is the first value. English where the language is not there. */
export function say(key: Key, ...values: string[]): string {
  return getText(key, values);
}

/** The text for so many of something; `$1` is the number, written as the language writes it, `$2` the first value. */
export function sayCount(key: CountedKey, count: number, ...values: string[]): string {
  const texts = [numbers.format(count), ...values];
  return getText(`${key}_${plurals.select(count)}`, texts) || getText(`${key}_other`, texts);
}

/** A text with something else than text in it, elements above all: its pieces in the order of the language. */
export function sayAround<Parts extends unknown[]>(key: Key, ...parts: Parts): (string | Parts[number])[] {
  return putParts(getText(key, markParts(parts)), parts);
}

/** The same for so many of something: `$1` is the number, `$2` the first part. */
export function sayCountAround<Parts extends unknown[]>(
  key: CountedKey,
  count: number,
  ...parts: Parts
): (string | Parts[number])[] {
  return putParts(sayCount(key, count, ...markParts(parts)), parts);
}

const markParts = (parts: unknown[]): string[] => parts.map((_, index) => MARK + index + MARK);

/** Between two marks stands the index of a part. */
function putParts<Parts extends unknown[]>(text: string, parts: Parts): (string | Parts[number])[] {
  return text.split(MARK).map((piece, i) => (i % 2 === 0 ? piece : parts[Number(piece)]));
}

/** For private use, in Unicode's own words: in no text. */
const MARK = '\u{E000}';

/** Empty for a key that no file has. */
function getText(key: string, values: string[]): string {
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], values);
}

/** Which language the texts are in, a tag of BCP 47: it may be another one than the browser's, which is not there. */
export const language = say('language');

/** The conventions for dates and numbers: those of the reader's own region where the language is the same. */
export const locale = chooseLocale(language, navigator.languages);

const numbers = new Intl.NumberFormat(locale);
const plurals = new Intl.PluralRules(locale);

/** The first of the reader's languages that is `language`, in the same script; else its own, and for English Britain's. */
export function chooseLocale(language: string, wanted: readonly string[]): string {
  const own = wanted.find((tag) => nameScript(tag) === nameScript(language));
  if (own !== undefined) return own;
  return language === 'en' ? 'en-GB' : language;
}

function nameScript(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}
