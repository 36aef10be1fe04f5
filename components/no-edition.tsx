import type { Run } from '../lib/store/rows';
import { say } from '../lib/words';
import { describeFailure } from './failure-words';

/** Why there never was an edition, by the last run, if there was one. */
export function NoEdition({ last }: { last: Run | undefined }) {
  if (last?.failure) {
    return (
      <>
        <p class="empty-title">{say('emptyFirstFailed')}</p>
        <p>{describeFailure(last.failure)}</p>
      </>
    );
  }
  if (last?.endedAt !== undefined) {
    return (
      <>
        <p class="empty-title">{say('emptyNoPapers')}</p>
        <p>{say('emptyLists')}</p>
      </>
    );
  }
  return (
    <>
      <p class="empty-title">{say('emptyOnItsWay')}</p>
      <p>{say('emptyFirstRun')}</p>
    </>
  );
}
