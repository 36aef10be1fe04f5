import { formatPapers } from '../../components/format';
import { liveSignal } from '../../lib/live';
import { readEditions } from '../../lib/store/editions';
import { say, sayAround } from '../../lib/words';

const editions = liveSignal(() => readEditions);

/** Where it is from now on, and what is there already. */
export function DoneStep() {
  const latest = editions.value?.[0];
  return (
    <>
      <p data-testid="first-edition" role="status">
        {latest ? say('welcomeEditionHere', formatPapers(latest.paperCount)) : say('welcomeEditionSoon')}
      </p>
      <ul class="welcome-places">
        <li>{sayAround('welcomePopupText', <strong>{say('welcomePopup')}</strong>, <PopupKeys />)}</li>
        <li>{sayAround('welcomeLibraryText', <PageLink page="library" name={say('welcomeLibrary')} />)}</li>
        <li>{sayAround('welcomeOptionsText', <PageLink page="options" name={say('welcomeOptions')} />)}</li>
      </ul>
    </>
  );
}

function PopupKeys() {
  return (
    <>
      <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>P</kbd>
    </>
  );
}

function PageLink({ page, name }: { page: 'library' | 'options'; name: string }) {
  return (
    <strong>
      <a href={`/${page}.html`} target="_blank" rel="noopener">
        {name}
      </a>
    </strong>
  );
}
