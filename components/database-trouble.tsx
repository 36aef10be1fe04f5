import { databaseTrouble, type Trouble } from '../lib/live';
import { dismissLoss } from '../lib/loss';
import { say } from '../lib/words';
import './status-line.css';

/** What is wrong with the database, and the way out. Nothing while all is well. */
export function DatabaseTrouble() {
  const trouble = databaseTrouble.value;
  if (!trouble) return null;
  const isLost = trouble.kind === 'lost';
  return (
    <div class="status-line is-failed" data-testid="trouble">
      <p data-testid="status" role="alert">
        {describeTrouble(trouble)}
      </p>
      {trouble.kind !== 'blocked' && trouble.kind !== 'outdated' && (
        <a class="button" href="/options.html#data" target="_blank" rel="noopener">
          {say('yourData')}
        </a>
      )}
      {trouble.kind !== 'full' && (
        <button type="button" class="button" onClick={() => (isLost ? void dismissLoss() : location.reload())}>
          {say(isLost ? 'lossKnown' : 'reload')}
        </button>
      )}
    </div>
  );
}

function describeTrouble({ kind, detail }: Trouble): string {
  switch (kind) {
    case 'newer':
      return say('troubleNewer');
    case 'blocked':
      return say('troubleBlocked');
    case 'outdated':
      return say('troubleOutdated');
    case 'full':
      return say('troubleFull');
    case 'lost':
      return say('lossText');
    case 'failed':
      return say('troubleFailed', detail);
  }
}
