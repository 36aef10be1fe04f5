import type { TopicMeaning } from '../topics/topic';

/** Which papers belong to a topic, as of its filter; of a topic by meaning, which mean it: its filter is asked besides. */
export interface Matches {
  topicId: string;
  /**
   * What was asked. An answer to another filter than the topic's present one is out of date. Of a topic by meaning the
   * words of its phrase, where nothing is known of what they mean; else it is empty.
   */
  filter: string;
  /** What of a topic by meaning was asked; absent for any other. */
  meant?: AskedMeaning;
  /** One bit a paper, by its number; those beyond the end are not in it. */
  bits: Uint8Array<ArrayBuffer>;
}

/** A meaning, and what was learnt when it was asked: each of them may be another one now. */
export interface AskedMeaning {
  meaning: TopicMeaning;
  /** That of `LearntState`; 0 where nothing was learnt. */
  generation: number;
  /** That of `LearntState`; 0 where nothing was learnt, -1 where papers have got other numbers since. */
  revision: number;
  /** How many numbers there were. */
  size: number;
}
