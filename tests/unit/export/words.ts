import type { ExportWords } from '../../../lib/export/item';

/** What a list says of its own, in German. */
export const GERMAN: ExportWords = {
  tags: 'Schlagwörter',
  note: 'Notiz',
  code: 'Code',
  project: 'Projekt',
  moreAuthors: (count) => `und ${count} weitere`,
};
