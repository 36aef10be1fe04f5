import { computed } from '@preact/signals';
import { MissingRow } from '../../components/missing-row';
import { liveSignal } from '../../lib/live';
import { readWantedStars } from '../../lib/store/wishes';
import { sayCount } from '../../lib/words';
import { address, shownView } from './address';
import { listed } from './list';
import './missing-stars.css';

const isAsked = computed(() => shownView.value === 'starred' && address.value.query.trim() === '');

/** The starred papers that are not stored, while the starred ones are on show: they are counted and cannot be listed. */
export const missingStars = liveSignal(() => (isAsked.value ? readWantedStars : async () => []));

/** Which stars are not in the list, and why. */
export function MissingStars() {
  const missing = missingStars.value ?? [];
  if (missing.length === 0) return null;
  return (
    <details class="missing-stars" open={listed.value?.numbers.length === 0} data-testid="missing-stars">
      <summary>{sayCount('starsMissing', missing.length)}</summary>
      <ul>
        {missing.map(({ paperId, wish }) => (
          <li key={paperId}>
            <MissingRow paperId={paperId} wish={wish} />
          </li>
        ))}
      </ul>
    </details>
  );
}
