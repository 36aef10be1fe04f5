import { say } from '../../lib/words';
import { isOn, lastExchange, switchTravel } from './travel-state';
import { describeExchange } from './travel-words';

/** What travels to the reader's other computers, how, and whether it does. */
export function TravelSection() {
  if (isOn.value === undefined) return null;
  return (
    <section aria-labelledby="travel">
      <h2 id="travel">{say('travel')}</h2>
      <p id="travel-meaning">{say('travelExplained')}</p>
      <label class="field">
        <span>{say('travelShort')}</span>
        <span>
          <input
            type="checkbox"
            data-testid="travel"
            aria-describedby="travel-meaning"
            checked={isOn.value}
            onChange={(event) => switchTravel(event.currentTarget.checked)}
          />{' '}
          {say('travelSwitch')}
        </span>
      </label>
      <p role="status" data-testid="travel-state">
        {describeExchange(isOn.value, lastExchange.value).join(' ')}
      </p>
    </section>
  );
}
