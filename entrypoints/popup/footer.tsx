import { lastHidden, unhidePaper } from '../../components/marking';
import { shownAddress } from '../../components/paper-links';
import { settings } from '../../components/settings';
import { isKeyHelpOpen } from './keys';
import { hasNews, NewsLink } from './news-link';
import { goTo } from './place';
import { say } from '../../lib/words';

/** The line at the foot: an undo, the address of the link one is on, or the keys. */
export function Footer() {
  return (
    <footer class="popup-footer">
      <p role="status" class="popup-undo">
        {lastHidden.value && (
          <>
            <span class="popup-undo-title">{say('hiddenPaper', lastHidden.value.title)}</span>
            <button
              type="button"
              class="button"
              data-testid="undo"
              onClick={() => undoHiding(lastHidden.value?.paperId)}
            >
              {say('undo')}
            </button>
          </>
        )}
      </p>
      {!lastHidden.value && <Hint />}
    </footer>
  );
}

/** The focus goes back with the paper: the button that had it is gone. */
function undoHiding(paperId: string | undefined): void {
  if (paperId === undefined) return;
  unhidePaper(paperId);
  goTo({ currentId: paperId });
}

function Hint() {
  if (shownAddress.value !== '') return <p class="popup-address">{shownAddress.value}</p>;
  if (settings.value?.hasKeys === false) return <NewsLink />;
  return (
    <div class="popup-keys">
      {hasNews.value ? (
        <NewsLink />
      ) : (
        <p aria-hidden="true">
          <kbd>j</kbd> <kbd>k</kbd> {say('keyHintMove')} <kbd>s</kbd> {say('keyHintStar')} <kbd>o</kbd>{' '}
          {say('keyHintOpen')} <kbd>x</kbd> {say('keyHintHide')}
        </p>
      )}
      <button type="button" class="link-button" onClick={() => (isKeyHelpOpen.value = true)}>
        {say('allKeys')}
      </button>
    </div>
  );
}
