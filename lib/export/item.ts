import type { Paper } from '../paper/paper';

/** What is exported: a paper and what the user made of it. */
export interface ExportItem {
  paper: Paper;
  /** May have several lines. */
  note?: string;
  tags?: readonly string[];
  /** Epoch milliseconds. */
  starredAt?: number;
}

/** What a whole file is about. */
export interface ExportContext {
  /** What the user calls the selection: `Starred`, a topic's name, a query. Any text. */
  title: string;
  /** When it is exported, epoch milliseconds. */
  now: number;
  words: ExportWords;
}

/** What a list for people says of its own, in the language of whoever writes it. */
export interface ExportWords {
  tags: string;
  note: string;
  code: string;
  project: string;
  /** Says how many authors are left out, after the last one that is not. */
  moreAuthors: (count: number) => string;
}
