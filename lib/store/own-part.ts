import type { Topic } from '../topics/topic';
import { db } from './db';
import type { Mark, StoredPaper } from './rows';
import { readTopics } from './topics';

/** All that the user made and that lies in the database. */
interface OwnPart {
  marks: Mark[];
  topics: Topic[];
}

/** Everything that cannot be fetched again. */
export function readOwnPart(): Promise<OwnPart> {
  return db.transaction('r', db.marks, db.topics, async () => {
    const [marks, topics] = await Promise.all([db.marks.toArray(), readTopics()]);
    return { marks, topics };
  });
}

/** The ids of the papers that are starred, tagged, have a note or are an example of a topic's, stored or not. */
export async function readOwnIds(): Promise<Set<string>> {
  const own = await Promise.all([
    // A topic that means nothing but papers like one would find nothing without it.
    readTopics().then((topics) => topics.flatMap(({ meaning }) => meaning?.likeIds ?? [])),
    db.marks.where('starredAt').above(0).primaryKeys(),
    db.marks.where('note').above('').primaryKeys(),
    db.marks.where('tags').above('').primaryKeys(),
  ]);
  return new Set(own.flat());
}

/** Those of them that are stored. */
export async function readOwnPapers(): Promise<StoredPaper[]> {
  const papers = await db.papers.bulkGet([...(await readOwnIds())]);
  return papers.filter((paper) => paper !== undefined);
}
