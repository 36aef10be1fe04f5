import { indexNextPapers } from '../../../../lib/store/reindex';
import { learnNextPiece } from '../../../../lib/store/meaning/learning';
import { learnTaste } from '../../../../lib/store/meaning/taste';
import { ARCHIVE, type StoredPaper } from '../../../../lib/store/rows';
import { readItem } from '../../../../lib/sources/huggingface-item';
import { generatePapers } from '../../../feed/generator.ts';
import { putPapers } from '../database.ts';
import { inventPapers, type Subject } from '../../relevance/papers.ts';

const [template] = generatePapers(1).flatMap(({ day, items }) => items.flatMap((item) => readItem(item, day) ?? []));

/** Stores so many invented papers about a subject, called `flows-1-0` and so on; `seed` makes others. */
export async function storePapers(
  subject: Subject,
  count: number,
  seed = 1,
  change: Partial<StoredPaper> = {},
): Promise<void> {
  const papers = inventPapers(subject, count, seed).map((text): StoredPaper => ({
    ...template!,
    ...text,
    edition: ARCHIVE,
    votes: [],
    ...change,
  }));
  await putPapers(papers);
}

/** Does all that the worker does to find, and to learn. */
export async function learnAll(): Promise<void> {
  while (await indexNextPapers());
  while (await learnNextPiece());
  while (await learnTaste());
}
