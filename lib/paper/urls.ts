/**
 * Stands for an address while the rest is rewritten: PRIVATE USE ONE, a control character, so no text has it once cleaned.
 * Not one of Unicode's noncharacters: a minifier writes them out, and Chrome takes such a script for broken UTF-8.
 */
export const URL_MARK = '\u0091';

const REST = String.raw`(?:\\[_%&#~$]|[^\s{}<>"\\${URL_MARK}])`;
const ADDRESS = String.raw`https?:\/\/${REST}+|(?<![\w.@/-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/${REST}*`;
const WINDOWS_PATH = String.raw`(?<!\w)[a-z]:\\\w[^\s{}<>"${URL_MARK}]*`;

const HREF = new RegExp(String.raw`\\href\{(?=(?:${ADDRESS})\}\{)([^{}]*)\}`, 'gi');
// The label is optional: a pattern that can fail after an address would try again from every `https:` inside it.
const LINK = new RegExp(String.raw`(${ADDRESS})(?:\{([^{}]*)\}(?![\w/?&=-]))?`, 'gi');
const PROTECTED = new RegExp(`${ADDRESS}|${WINDOWS_PATH}`, 'gi');

/** A text without its addresses, and the addresses in their order. */
interface HiddenUrls {
  text: string;
  urls: string[];
}

/**
 * Takes the addresses (and Windows paths) out of a text so that no rule can touch them, and leaves a mark for each.
 * On the way it mends what LaTeX did to them: `\_` and `\allowbreak` inside one, a tie before one, and `address{label}`,
 * which is what is left of `\href{address}{label}`: it becomes `label (address)`, as the sentence is written round the
 * label. An address without any of these comes back byte by byte.
 */
export function hideUrls(text: string): HiddenUrls {
  const urls: string[] = [];
  const mended = text
    .replace(/\\allowbreak(?![a-z]) ?/gi, '')
    .replace(/~(?=https?:\/\/)/gi, ' ')
    .replace(HREF, '$1')
    .replace(LINK, writeLink);
  const hidden = mended.replace(PROTECTED, (address) => {
    urls.push(unescapeUrl(address));
    return URL_MARK;
  });
  return { text: hidden, urls };
}

/** Puts the addresses back, each at its mark. */
export function showUrls({ text, urls }: HiddenUrls): string {
  let next = 0;
  return text.replaceAll(URL_MARK, () => urls[next++] ?? '');
}

function writeLink(whole: string, url: string, label = ''): string {
  const text = label.trim();
  if (text === '' || isPathParameter(url, text)) return whole;
  return stripUrl(text) === stripUrl(url) ? url : `${text} (${url})`;
}

/** `https://example.org/papers/{id}` describes an address; `https://example.org/code/{here}` lost its `\href`. */
function isPathParameter(url: string, label: string): boolean {
  if (!url.endsWith('/') || !/^[a-z_]+$/.test(label)) return false;
  return !/here|link|url|page|site|code|data|demo|repo|github/.test(label);
}

function stripUrl(url: string): string {
  return unescapeUrl(url)
    .replace(/^https?:\/\//i, '')
    .replace(/[/.]{1,4}$/, '');
}

function unescapeUrl(address: string): string {
  return /^[a-z]:/i.test(address) ? address : address.replace(/\\([_%&#~$])/g, '$1');
}
