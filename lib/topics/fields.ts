import type { Paper } from '../paper/paper';

/** The texts of a paper that can be asked about, in the order in which they are indexed. */
export const TEXT_FIELDS = ['title', 'abstract', 'author', 'org', 'keyword'] as const;

/** One of a paper's texts, by the name that filters use: `title:diffusion`. */
export type TextField = (typeof TEXT_FIELDS)[number];

/** Whether it is the name of a text field. */
export function isTextField(name: string): name is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}

/**
 * What the reader wrote to a paper, by the name that filters use: `tag:reading`. It is asked for by its name alone: a
 * word without a field looks at papers, so that what a topic finds does not change with a note.
 */
export const OWN_FIELDS = ['tag', 'note'] as const;

/** One of the reader's own texts. */
export type OwnField = (typeof OWN_FIELDS)[number];

/** Whether it is the name of a field that the reader wrote. */
export function isOwnField(name: string): name is OwnField {
  return (OWN_FIELDS as readonly string[]).includes(name);
}

/** What can stand before a colon. Any other word there is a word, as in `GPT-4: the report` or `http://`. */
export const FIELD_NAMES = [
  ...TEXT_FIELDS,
  ...OWN_FIELDS,
  'id',
  'has',
  'is',
  'upvotes',
  'stars',
  'after',
  'before',
] as const;

/** The name of a field, in lower case. */
export type FieldName = (typeof FIELD_NAMES)[number];

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

/** The reader's own texts of a field: each tag by itself, so that no phrase reaches from one into the next. */
export function readOwnTexts(
  { note, tags }: { note?: string | undefined; tags?: readonly string[] | undefined },
  field: OwnField,
): readonly string[] {
  if (field === 'tag') return tags ?? [];
  return note === undefined || note === '' ? [] : [note];
}
