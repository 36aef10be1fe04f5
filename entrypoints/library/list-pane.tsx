import { useLayoutEffect, useRef } from 'preact/hooks';
import { DatabaseTrouble } from '../../components/database-trouble';
import { FilterFault } from '../../components/filter-fault';
import { formatCount, formatDay, formatPapers } from '../../components/format';
import { learningFault } from '../../components/learning-words';
import { lastHidden, unhidePaper } from '../../components/marking';
import { topics } from '../../components/topics';
import { useKeptFocus } from '../../components/use-kept-focus';
import { say, sayCount } from '../../lib/words';
import { address, goTo, shownView } from './address';
import { fault, listed } from './list';
import { nameList, nameView } from './list-name';
import { LikeStarred, ListTools, Order } from './list-tools';
import { Nothing } from './nothing';
import { LikeNote } from './like-note';
import { MeaningSwitch } from './meaning-switch';
import { MenuButton } from './menu-button';
import { MissingStars, missingStars } from './missing-stars';
import { focusList, overview } from './reading';
import { RisingNote } from './rising-note';
import { SelectionBar, SelectionUndo } from './selection-bar';
import { lacksTaste, TasteLine } from './taste';
import { TopicNote } from './topic-note';
import { WindowedList } from './window';
import './list-pane.css';

/** The middle pane: what is searched for, in which order, and the list. */
export function ListPane({ isInert }: { isInert: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasInert = useRef(isInert);
  useLayoutEffect(() => {
    // What lay over the list had the focus, and no row took it.
    if (wasInert.current && !isInert && document.activeElement === document.body) heading.current?.focus();
    wasInert.current = isInert;
  }, [isInert]);
  return (
    <main class="list-pane" inert={isInert || undefined}>
      <header class="list-header">
        <div class="list-search">
          <MenuButton />
          <Field />
        </div>
        <MeaningSwitch />
        <FilterFault id="search-fault" text={address.value.query} fault={fault.value} />
        <div class="list-line">
          <h1 ref={heading} tabIndex={-1}>
            {nameView()}
          </h1>
          <Day />
          <LikeStarred />
        </div>
        <div class="list-line list-tools">
          <p role="status" data-testid="status">
            {describeState()}
          </p>
          <ListTools />
          <Order />
        </div>
        <div class="selection">
          <SelectionBar title={nameList()} />
          <Undo />
          <SelectionUndo />
        </div>
        <DatabaseTrouble />
        <Narrowed />
        <TasteLine />
        <TasteFault />
        <LikeNote />
        <TopicNote />
        <RisingNote />
      </header>
      <h2 class="visually-hidden">{say('papersHeading')}</h2>
      <MissingStars />
      <Papers />
    </main>
  );
}

function Papers() {
  const list = listed.value;
  if (!list || !topics.value) return null;
  if (list.numbers.length > 0) return <WindowedList list={list} />;
  return missingStars.value?.length ? null : <Nothing view={nameView()} />;
}

/** The language of filters is the same for every reader. */
const EXAMPLE = 'diffusion author:song has:code';

function Field() {
  return (
    <search>
      <input
        type="search"
        id="search"
        class="filter-input"
        data-testid="search"
        aria-label={address.value.view === undefined ? say('searchAll') : say('searchIn', nameView())}
        placeholder={EXAMPLE}
        autocomplete="off"
        spellcheck={false}
        maxLength={2000}
        value={address.value.query}
        aria-invalid={fault.value !== undefined}
        aria-describedby="search-fault"
        onInput={(event) => goTo({ query: event.currentTarget.value }, true)}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}

/** On a weekend the latest edition is not today's. */
function Day() {
  const date = overview.value?.latest;
  if (shownView.value !== 'today') return null;
  return (
    <p class="list-day" data-testid="edition-date">
      {date === undefined ? '' : formatDay(date)}
    </p>
  );
}

function describeState(): string {
  const list = listed.value;
  if (!list) return '\u00a0';
  const count = list.numbers.length;
  if (list.query.trim() !== '') return sayCount('foundPapers', count);
  return shownView.value === 'all' ? sayCount('storedPapers', count) : formatPapers(count);
}

/** A search that looks at a part only says so. */
function Narrowed() {
  if (address.value.query.trim() === '' || shownView.value === 'all') return null;
  return (
    <p class="list-note">
      {say('searchingIn', nameView())}{' '}
      <button type="button" class="text-button" onClick={() => goTo({ view: 'all' })}>
        {overview.value
          ? say('inBrackets', say('searchEverything'), formatCount(overview.value.counts.all))
          : say('searchEverything')}
      </button>
    </p>
  );
}

/** Why nothing suits the reader yet, unless it is only that. */
function TasteFault() {
  return lacksTaste.value && learningFault.value ? <p class="list-note">{learningFault.value}</p> : null;
}

function Undo() {
  const place = useRef<HTMLParagraphElement>(null);
  const hidden = lastHidden.value;
  useKeptFocus(place, focusList);
  return (
    <p ref={place} role="status" class={hidden ? 'list-note list-undo' : 'visually-hidden'}>
      {hidden && (
        <>
          <span>{say('hiddenPaper', hidden.title)}</span>
          <button type="button" class="button" data-testid="undo" onClick={() => unhidePaper(hidden.paperId)}>
            {say('undo')}
          </button>
        </>
      )}
    </p>
  );
}
