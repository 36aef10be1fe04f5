import { useEffect } from 'preact/hooks';
import { KeyHelp } from '../../components/key-help';
import { PaperList } from '../../components/paper-list';
import { markRead } from '../../components/marking';
import { settings } from '../../components/settings';
import { TasteNote } from '../../components/taste-note';
import { content, isTasteView, listKey, loadedDate, suited } from './content';
import { Chips } from './chips';
import { EmptyState } from './empty-state';
import { followCurrent } from './follow-current';
import { found, isSearching } from './found';
import { Footer } from './footer';
import { Header } from './header';
import { PageStar } from './page-star';
import { handleKey, isKeyHelpOpen, KEYS } from './keys';
import { goTo, place, rememberScroll } from './place';
import { say } from '../../lib/words';
import './popup.css';

/** The popup: the latest edition, paper by paper. Everything it shows comes from the database. */
export function Popup() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (settings.value?.hasKeys !== false || event.key === 'Escape') handleKey(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(followCurrent, []);

  return (
    <>
      <PageStar />
      <Header />
      <main class="popup-main">
        <h2 class="visually-hidden">{say('papersHeading')}</h2>
        <Chips />
        {isTasteView.value && loadedDate.value !== undefined && <TasteNote taste={suited.value} />}
        <Content />
      </main>
      <Footer />
      <KeyHelp keys={KEYS} isOpen={isKeyHelpOpen} />
    </>
  );
}

function Content() {
  const list = content.value;
  if (!list || list.items.length === 0) return <EmptyState />;
  const { openId, currentId, scrollTop } = place.value;
  return (
    <PaperList
      key={listKey.value}
      items={list.items}
      marks={list.marks}
      topicsOf={list.topicsOf}
      findRanges={isSearching.value ? found.value?.findRanges : undefined}
      label={say('papersHeading')}
      openId={openId}
      currentId={currentId}
      scrollTop={scrollTop}
      onToggle={togglePaper}
      onCurrent={(paperId) => {
        if (place.value.currentId !== paperId) goTo({ currentId: paperId });
      }}
      onScroll={rememberScroll}
    />
  );
}

/** Opens a paper in place, or closes it; an opened one has been read. */
function togglePaper(paperId: string): void {
  const isOpen = place.value.openId === paperId;
  goTo({ openId: isOpen ? undefined : paperId, currentId: paperId });
  if (!isOpen) markRead(paperId);
}
