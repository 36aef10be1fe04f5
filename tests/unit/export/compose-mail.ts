import { composeMail as compose, type Mail } from '../../../lib/export/mail';
import type { ExportItem } from '../../../lib/export/item';

/** A message in English. */
export function composeMail(items: readonly ExportItem[], title: string): Mail {
  return compose(items, title, {
    papers: 'Papers',
    paper: 'Read the paper',
    code: 'Code',
    more: (count) => `… and ${count} more`,
    moreAuthors: (count) => `and ${count} more`,
  });
}
