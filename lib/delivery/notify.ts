import { readDueNotices, saveNotice } from '../store/deliveries';
import { readEdition } from '../store/editions';
import { readTopicsOf } from '../store/matches';
import { judgePapers } from '../store/meaning/judging';
import type { StoredPaper } from '../store/rows';
import { readTopics } from '../store/topics';
import type { Topic } from '../topics/topic';
import { composeNotice, type Notice } from './notice';
import type { World } from './world';

/**
 * Shows the notification that a claim has promised, and confirms it: also the one that an earlier, killed run left
 * behind. If it was shown and only the confirmation is missing, the browser still has it under the delivery's id (a
 * click or a dismissal confirms it too, see the background). One whose date is over is not shown: that would be a
 * second one on a later date. A notification that cannot be shown is written down and fails nothing; where the database
 * fails it stays due.
 */
export async function showDueNotices(world: World): Promise<void> {
  const today = world.now().toPlainDate().toString();
  for (const { date } of await readDueNotices()) {
    if (date !== today) {
      await saveNotice(date, 'missed');
      continue;
    }
    const notice = await composeFor(date, world);
    await saveNotice(date, await show(date, notice, world));
  }
}

async function show(date: string, notice: Notice, world: World): Promise<'shown' | 'failed'> {
  try {
    const shown = await world.readShownNotices();
    if (!shown.includes(date)) await world.showNotice(date, notice);
    return 'shown';
  } catch {
    return 'failed';
  }
}

async function composeFor(date: string, world: World): Promise<Notice> {
  const [{ papers }, { noticeOrder }] = await Promise.all([readEdition(date), world.readSettings()]);
  // Whatever goes wrong there, votes will do: the notification matters more than its order.
  const suits = noticeOrder === 'taste' ? await judgePapers(papers).catch(() => undefined) : undefined;
  return composeNotice(papers, await readNoticeTopics(papers), suits);
}

/** Whether the reader wants to hear of a topic's papers. */
export function isHeard({ notifies, isPaused }: Topic): boolean {
  return notifies && !isPaused;
}

/** The names of the topics that the reader wants to hear of, by paper; papers of none are not in the map. */
export async function readNoticeTopics(papers: StoredPaper[]): Promise<Map<string, string[]>> {
  const [topics, topicIds] = await Promise.all([readTopics(), readTopicsOf(papers)]);
  const heard = topics.filter(isHeard);
  const named = papers.map((paper): [string, string[]] => {
    const ids = topicIds.get(paper.id) ?? [];
    return [paper.id, heard.filter((topic) => ids.includes(topic.id)).map((topic) => topic.name)];
  });
  return new Map(named.filter(([, names]) => names.length > 0));
}
