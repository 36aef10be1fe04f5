import { useEffect } from 'preact/hooks';
import { KeyHelp } from '../../components/key-help';
import { address, isTrends } from './address';
import { CopyStatus } from './copy-status';
import { handleKey, isKeyHelpOpen, KEYS } from './keys';
import { ListPane } from './list-pane';
import { PaperPane } from './paper-pane';
import { isMenuFolded, isMenuOpen, isPaneFolded } from './reading';
import { Sidebar } from './sidebar';
import { TrendsPane } from './trends-pane';
import { say } from '../../lib/words';
import './library.css';

/** The library: everything that was ever delivered, what it is about, and the paper one reads. */
export function Library() {
  useEffect(() => {
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
  // What lies under something else is out of reach.
  const isCovered = isPaneFolded.value && address.value.paperId !== undefined;
  const isMenuShown = isMenuFolded.value && isMenuOpen.value;
  return (
    <>
      <div class="library">
        <Sidebar isInert={isMenuFolded.value && (!isMenuOpen.value || isCovered)} />
        {isMenuShown && <Shade />}
        {isTrends.value ? (
          <TrendsPane isInert={isMenuShown} />
        ) : (
          <>
            <ListPane isInert={isCovered || isMenuShown} />
            <PaperPane />
          </>
        )}
      </div>
      <CopyStatus />
      <KeyHelp keys={KEYS} isOpen={isKeyHelpOpen} />
    </>
  );
}

/** What the open views leave of the page: a press there closes them. */
function Shade() {
  return (
    <button
      type="button"
      class="library-shade"
      aria-label={say('viewsClose')}
      onClick={() => (isMenuOpen.value = false)}
    />
  );
}
