import { explainLearning } from '../../components/learning-words';
import { say, sayCount } from '../../lib/words';
import { address, goTo, shownView } from './address';
import { listed } from './list';
import { rankedState } from './ranked';
import './meaning-switch.css';

/** Whether a search also finds what means the same in other words, and what came of it. */
export function MeaningSwitch() {
  // There, the order is by meaning anyhow.
  if (shownView.value === 'like') return null;
  return (
    <div class="meaning">
      <label>
        <input
          type="checkbox"
          data-testid="by-meaning"
          checked={address.value.isMeant}
          onChange={(event) => goTo({ isMeant: event.currentTarget.checked })}
        />{' '}
        {say('byMeaning')}
      </label>
      <span role="status" data-testid="meaning-state">
        {describeState()}
      </span>
    </div>
  );
}

function describeState(): string {
  // Without a search, it is the topic on show that is asked for by meaning.
  if (address.value.query.trim() === '') return '';
  switch (rankedState.value) {
    case undefined:
      return '';
    case 'asking':
      return say('meaningAsking');
    case 'learning':
      return explainLearning(say('meaningLearning'));
    case 'words':
      return say('meaningNoWords');
    case 'there':
      return listed.value?.isRanked ? sayCount('meaningFound', listed.value.meantCount) : say('meaningAsking');
  }
}
