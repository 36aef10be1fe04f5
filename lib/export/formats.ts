import type { ExportContext, ExportItem } from './item';

/** A kind of file. */
export interface ExportFormat {
  id: 'bibtex' | 'ris' | 'csl-json' | 'csv' | 'markdown' | 'atom';
  /** As it is called, for a menu. */
  label: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** The whole file. Never fails, whatever the papers hold; without papers it is an empty file of its kind. */
  write: (items: readonly ExportItem[], context: ExportContext) => Promise<string>;
}

/** Every format, in the order of a menu. What a format needs is loaded when it is used, not before. */
export const formats: readonly ExportFormat[] = [
  {
    id: 'bibtex',
    label: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: async (items) => (await import('./bibtex')).writeBibtex(items),
  },
  {
    id: 'ris',
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: async (items) => (await import('./ris')).writeRis(items),
  },
  {
    id: 'csl-json',
    label: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: async (items) => (await import('./csl')).writeCsl(items),
  },
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    write: async (items) => (await import('./csv')).writeCsv(items),
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    write: async (items, context) => (await import('./markdown')).writeMarkdown(items, context),
  },
  {
    id: 'atom',
    label: 'Atom',
    extension: 'atom',
    mediaType: 'application/atom+xml',
    write: async (items, context) => (await import('./atom')).writeAtom(items, context),
  },
];
