import type { Topic } from '../topics/topic';

/**
 * When something was last switched, epoch milliseconds: positive when it was switched on, negative when it was switched
 * off, 0 where it was never touched. Of two copies the later wins.
 */
export type Switch = number;

/** A note as it travels. */
export interface NoteState {
  /** Markdown; empty where the note was taken away. */
  text: string;
  /** When it was written, epoch milliseconds. */
  at: number;
  /** How often each computer has written it: what tells a later text from one that was written at the same time. */
  clock: Readonly<Record<string, number>>;
}

/** What is known of a mark that travels between computers, tombstones included. */
export interface MarkTravel {
  paperId: string;
  star: Switch;
  read: Switch;
  hidden: Switch;
  tags: readonly (readonly [tag: string, at: Switch])[];
  note?: NoteState;
  /** The `updatedAt` of the mark that this was read from, or written to; 0 for none: another one is a change. */
  seenAt: number;
}

/** What of a topic travels. */
export type TopicContent = Omit<Topic, 'id' | 'updatedAt'>;

/** What is known of a topic that travels between computers. */
export interface TopicTravel {
  id: string;
  /** The last change, epoch milliseconds: of two copies the later wins. */
  at: number;
  /** Absent once it was deleted. */
  topic?: TopicContent;
  /** It is among the topics here; one that is not, and should be, was deleted here. */
  isHere: boolean;
}

/** Why the last exchange did not come to its end, in kinds that the page has words for. */
export type ExchangeFailureKind = 'full' | 'too-often' | 'newer' | 'failed';

/** What became of the exchanges with the reader's other computers. */
export interface ExchangeRow {
  id: 'last';
  /** What this computer calls itself, six hexadecimal digits drawn at the first exchange. */
  computer: string;
  /** The last that came to its end, epoch milliseconds. */
  exchangedAt?: number;
  /** How many stars there were, and how many of them travel. */
  starredCount: number;
  starCount: number;
  /** Notes and topics that stay here, because they are too long or there was no room. */
  leftNotes: number;
  leftTopics: number;
  /** What others wrote and could not be read. */
  droppedCount: number;
  failure?: { kind: ExchangeFailureKind; detail: string };
}
