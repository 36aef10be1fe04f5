/** The colours that a topic can have; the theme says what they look like. */
export const TOPIC_COLOURS = ['rust', 'amber', 'olive', 'teal', 'blue', 'violet', 'rose', 'slate'] as const;

/** The name of a topic's colour. */
type TopicColour = (typeof TOPIC_COLOURS)[number];

/** A named, saved filter of the user's. */
export interface Topic {
  id: string;
  name: string;
  colour: TopicColour;
  /** As it was typed. It may be one that cannot be read: then it matches nothing until it is mended. */
  filter: string;
  /** Its place among the topics, from 0. */
  order: number;
  /** The notification speaks of it. */
  notifies: boolean;
  /** It rests: no chip, no count, no notification. What it matched is kept up to date all the same. */
  isPaused: boolean;
  /** The last change, epoch milliseconds: the newest wins where two copies meet. */
  updatedAt: number;
}
