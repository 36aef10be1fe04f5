/** What papers of one field talk about. Every phrase stands without an article, so that any sentence can take it up. */
export interface Topic {
  name: string;
  /** What is to be done. Singular or a mass noun. */
  tasks: string[];
  /** How it is done. Singular or a mass noun. */
  means: string[];
  /** What it is done with. Plural. */
  things: string[];
  /** What goes wrong. */
  problems: string[];
  /** What is counted. */
  measures: string[];
  /** First halves of the names of methods, models and benchmarks. */
  stems: string[];
}

/** A comma-separated text as a list of its phrases. */
export function splitPhrases(text: string): string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/gu, ' '));
}

/** A topic from six comma-separated texts; the order is that of `Topic`. */
export function defineTopic(
  name: string,
  tasks: string,
  means: string,
  things: string,
  problems: string,
  measures: string,
  stems: string,
): Topic {
  return {
    name,
    tasks: splitPhrases(tasks),
    means: splitPhrases(means),
    things: splitPhrases(things),
    problems: splitPhrases(problems),
    measures: splitPhrases(measures),
    stems: splitPhrases(stems),
  };
}
