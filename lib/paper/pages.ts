import { parseArxivId, parseWebUrl } from './links';

/** Where pages of papers are, as match patterns; which of their pages is one, {@link findPaperOfPage} tells. */
export const PAPER_PAGES = [
  ...['abs', 'pdf', 'html'].map((kind) => `*://*.arxiv.org/${kind}/*`),
  '*://huggingface.co/papers/*',
  '*://hf.co/papers/*',
];

/** Hugging Face's papers without an arXiv id. Its lists (`trending`, `date/…`) have no digit in the one segment. */
const OTHER_ID = /^(?=.*\d)[\w.-]{1,64}$/;

/**
 * The id of the paper that a page is about: an abstract, PDF or HTML page of arXiv, of any version, or a paper's page at
 * Hugging Face. Undefined for every other address, and for what is none.
 */
export function findPaperOfPage(address: string): string | undefined {
  const webAddress = parseWebUrl(address);
  if (webAddress === undefined) return undefined;
  const { hostname, pathname } = new URL(webAddress);
  const path = decodePath(pathname);
  if (/(^|\.)arxiv\.org$/.test(hostname)) return readArxivPath(path);
  return hostname === 'huggingface.co' || hostname === 'hf.co' ? readHuggingFacePath(path) : undefined;
}

/** A path that cannot be decoded is none of a paper. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/$/, '');
  } catch {
    return '';
  }
}

function readArxivPath(path: string): string | undefined {
  const text = /^\/(?:abs|html)\/(.+)$/.exec(path)?.[1] ?? /^\/pdf\/(.+?)(?:\.pdf)?$/.exec(path)?.[1];
  // `math.GT/0309136` and `math/0309136` are one paper: the class is no part of the id.
  return parseArxivId(text?.replace(/^([a-z-]+)\.[A-Z]{2}\//, '$1/') ?? '');
}

function readHuggingFacePath(path: string): string | undefined {
  const text = /^\/papers\/(.+)$/.exec(path)?.[1] ?? '';
  return parseArxivId(text) ?? (OTHER_ID.test(text) ? `hf:${text}` : undefined);
}

/** What to call a paper of which nothing is known but its id. */
export function namePaper(paperId: string): string {
  return parseArxivId(paperId) === undefined ? paperId.replace(/^hf:/, 'Hugging Face ') : `arXiv:${paperId}`;
}
