/** The colours that a topic can have; the theme says what they look like. */
export const TOPIC_COLOURS = ['rust', 'amber', 'olive', 'teal', 'blue', 'violet', 'rose', 'slate'] as const;

/** The name of a topic's colour. */
type TopicColour = (typeof TOPIC_COLOURS)[number];

/** How far a topic by meaning reaches, from strict to loose. */
export const REACHES = [0, 1, 2, 3, 4] as const;

/** One of {@link REACHES}. */
export type Reach = (typeof REACHES)[number];

/** A phrase has so many UTF-16 units at most. */
export const MAX_PHRASE = 300;

/** A topic can be like so many papers at most. */
export const MAX_LIKES = 20;

/** What a topic means, to be compared with what papers mean. */
export interface TopicMeaning {
  /** A phrase or a sentence, as it was typed, {@link MAX_PHRASE} at most; it may be empty where there are papers to be like. */
  phrase: string;
  /** Ids of papers that it is to be like, {@link MAX_LIKES} at most. One that is not stored (any more) has no say. */
  likeIds: string[];
  reach: Reach;
}

/** A named, saved filter of the user's, or what it means, or both: then a paper is in it where both say so. */
export interface Topic {
  id: string;
  name: string;
  colour: TopicColour;
  /** As it was typed. It may be one that cannot be read: then it matches nothing until it is mended. */
  filter: string;
  /** What it is about beside what its filter says; absent where the filter says it all. */
  meaning?: TopicMeaning;
  /** Its place among the topics, from 0; there are gaps, where others were deleted. */
  order: number;
  /** The notification speaks of it. */
  notifies: boolean;
  /** It rests: no chip, no count, no notification. What it matched is kept up to date all the same. */
  isPaused: boolean;
  /** The last change, epoch milliseconds: the newest wins where two copies meet. */
  updatedAt: number;
}

/** Whether a topic means something: it has a phrase, or papers to be like. Its filter may then be empty, and restricts nothing. */
export function isByMeaning<T extends Pick<Topic, 'meaning'>>(topic: T): topic is T & { meaning: TopicMeaning } {
  const { meaning } = topic;
  return meaning !== undefined && (meaning.phrase.trim() !== '' || meaning.likeIds.length > 0);
}
