import type { ExportItem } from '../export/item';
import { db } from './db';

/** Papers with what the user made of them, in the order of the ids; what is not stored is left out. */
export async function readExportItems(paperIds: string[]): Promise<ExportItem[]> {
  const [papers, marks] = await Promise.all([db.papers.bulkGet(paperIds), db.marks.bulkGet(paperIds)]);
  return papers.flatMap((paper, i) => {
    if (!paper) return [];
    const { note, tags, starredAt } = marks[i] ?? {};
    return [
      {
        paper,
        ...(note !== undefined && { note }),
        ...(tags !== undefined && { tags }),
        ...(starredAt !== undefined && { starredAt }),
      },
    ];
  });
}
