const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;
const MAX_URL_LENGTH = 2_000;

/** The arXiv id without its version, or undefined where the text is no arXiv id. New and old style. */
export function parseArxivId(text: string): string | undefined {
  return ARXIV_ID.exec(text)?.[1];
}

/** An address that may be opened: trimmed, http or https only, without a password. Undefined for anything else. */
export function parseWebUrl(text: string): string | undefined {
  const trimmed = text.trim();
  const url = trimmed.length > MAX_URL_LENGTH ? null : URL.parse(trimmed);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  // Written as an address, a character can become nine.
  return url.username || url.password || url.href.length > MAX_URL_LENGTH ? undefined : url.href;
}

/** Where a paper can be read about. A paper without an arXiv id has no arXiv addresses. */
export interface PaperLinks {
  huggingFace?: string;
  abstract?: string;
  pdf?: string;
}

/** The pages of a paper, by its id (the patterns of both sites, stable since their beginning). */
export function makeLinks(paperId: string): PaperLinks {
  if (!parseArxivId(paperId)) {
    const id = /^hf:(.+)$/.exec(paperId)?.[1];
    return id === undefined ? {} : { huggingFace: `https://huggingface.co/papers/${encodeURIComponent(id)}` };
  }
  return {
    huggingFace: `https://huggingface.co/papers/${paperId}`,
    abstract: `https://arxiv.org/abs/${paperId}`,
    pdf: `https://arxiv.org/pdf/${paperId}`,
  };
}

/** Whether a text is a paper's id as it is stored: an arXiv id without its version, or `source:id`. */
export function isPaperId(text: string): boolean {
  return parseArxivId(text) === text || /^[a-z]{1,8}:[\w./-]{1,64}$/.test(text);
}
