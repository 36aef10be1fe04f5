import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { liveSignal, reportDatabaseError } from '../../lib/live';
import { readRuns } from '../../lib/store/runs';
import { readTopicDays } from '../../lib/store/topic-days';
import { say } from '../../lib/words';
import { isTrends } from './address';
import { MenuButton } from './menu-button';

type TrendsModule = typeof import('./trends');

/** The charts are loaded when somebody looks at them. */
const loaded = signal<TrendsModule | undefined>(undefined);

const topicDays = liveSignal(() => (isTrends.value ? readTopicDays : async () => undefined));

/** When what is stored was last added to by a run. */
const ranAt = liveSignal(() => async () => (await readRuns(2)).find((run) => run.endedAt !== undefined)?.endedAt ?? 0);

/** The trends, in place of list and paper. */
export function TrendsPane({ isInert }: { isInert: boolean }) {
  useEffect(() => {
    import('./trends').then((module) => (loaded.value = module), reportDatabaseError);
  }, []);
  const module = loaded.value;
  return (
    <main class="trends-pane" inert={isInert || undefined}>
      <h1 class="visually-hidden">{say('trendsHeading')}</h1>
      <MenuButton />
      {module && topicDays.value && ranAt.value !== undefined && (
        <module.Trends topics={topicDays.value} ranAt={ranAt.value} />
      )}
    </main>
  );
}
