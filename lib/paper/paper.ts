/**
 * The record everything else is about: one work, as a source described it, in readable text.
 * It holds only what can be fetched again; what the user did to a paper is a mark (lib/store).
 */
export interface Paper {
  /** arXiv id without version (`2503.02130`, `math/0601001`), or `source:id` where there is none. A string always. */
  id: string;
  /** The source that brought it first, for example `hf`. */
  source: string;
  /** One line, readable text. */
  title: string;
  /** One paragraph, readable text. May be empty. */
  abstract: string;
  /** In the order of the paper. Up to several hundred. */
  authors: string[];
  /** The organisation that stands behind it, in full where known. */
  organization?: string;
  /** When the first version appeared, epoch milliseconds. */
  publishedAt?: number;
  /** The first list it stood on: a UTC day, `YYYY-MM-DD`. */
  listedOn: string;
  /** Votes at the last look. */
  upvotes: number;
  /** Comments at the last look. */
  comments?: number;
  /** A machine-made summary in a sentence or two. Often arrives later than the paper. */
  summary?: string;
  /** Machine-made keywords, lower case. Often arrive later than the paper. */
  keywords: string[];
  /** Addresses are http or https only. */
  codeUrl?: string;
  /** Stars of the code's repository. */
  codeStars?: number;
  projectUrl?: string;
  thumbnailUrl?: string;
}
