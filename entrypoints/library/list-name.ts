import { allTopics } from '../../components/topics';
import { say } from '../../lib/words';
import { address, isForYou, shownTopic, shownView } from './address';
import { VIEWS } from './sidebar';

/** What the view is called. */
export function nameView(): string {
  if (isForYou.value) return say('forYou');
  const view = shownView.value;
  const known = VIEWS.find(([name]) => name === view);
  if (known) return known[1];
  if (view === 'like') return say('viewLike');
  if (!allTopics.value) return '\u00a0';
  return shownTopic.value?.name ?? say('viewTopicGone');
}

/** What the reader calls the list. */
export function nameList(): string {
  return address.value.query.trim() || nameView();
}
