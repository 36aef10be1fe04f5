import type { Paper } from '../paper/paper';

/** The texts of a paper that can be asked about, in the order in which they are indexed. */
export const TEXT_FIELDS = ['title', 'abstract', 'author', 'org', 'keyword'] as const;

/** One of a paper's texts, by the name that filters use: `title:diffusion`. */
export type TextField = (typeof TEXT_FIELDS)[number];

/** Whether it is the name of a text field. */
export function isTextField(name: string): name is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}

/** Where a topic looks for a word without a field. Not among authors: the topic `gan` is not about Mr Gang. */
export const TOPIC_FIELDS: readonly TextField[] = ['title', 'abstract', 'org', 'keyword'];

/** The texts of a field: several for authors and keywords, so that no phrase reaches from one into the next. */
export function readTexts(paper: Paper, field: TextField): string[] {
  switch (field) {
    case 'title':
      return [paper.title];
    case 'abstract':
      return [paper.abstract];
    case 'author':
      return paper.authors;
    case 'org':
      return paper.organization === undefined ? [] : [paper.organization];
    case 'keyword':
      return paper.keywords;
  }
}
