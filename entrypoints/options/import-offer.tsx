import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatMoment } from '../../components/format';
import { say } from '../../lib/words';
import { acceptOffer, attempt, declineOffer, offer, type Offer } from './backup-state';
import { listEffects } from './backup-words';

/** What importing would do, before it does it. */
export function ImportOffer() {
  return offer.value ? <Effects offer={offer.value} /> : null;
}

function Effects({ offer: { backup, summary, droppedCount } }: { offer: Offer }) {
  const takesSettings = useSignal(true);
  const heading = useRef<HTMLHeadingElement>(null);
  const effects = listEffects(backup.settings, summary, droppedCount);
  // Whoever chose the file is led to what it would do.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="backup-offer" data-testid="import-offer">
      <h4 ref={heading} tabIndex={-1}>
        {say('importEffects', formatMoment(backup.createdAt))}
      </h4>
      {effects.length === 0 && <p>{say('importNothing')}</p>}
      <dl>
        {effects.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {summary.keepsLonger && <p>{say('importKeepsLonger')}</p>}
      {summary.changedSettings.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={takesSettings.value}
            onChange={(event) => (takesSettings.value = event.currentTarget.checked)}
          />{' '}
          {say('importTakesSettings')}
        </label>
      )}
      <div class="field-row">
        <button
          type="button"
          class="button is-main"
          data-testid="import-accept"
          onClick={() => attempt(acceptOffer(takesSettings.value, say('importing')))}
        >
          {say('importStart')}
        </button>
        <button type="button" class="button" onClick={declineOffer}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}
