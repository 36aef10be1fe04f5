import { useEffect } from 'preact/hooks';
import { browser } from '#imports';
import { FilterFault } from '../../components/filter-fault';
import { formatPapers } from '../../components/format';
import { markRead } from '../../components/marking';
import { NoteEditor } from '../../components/note-editor';
import { PaperList } from '../../components/paper-list';
import { TagEditor } from '../../components/tag-editor';
import { joinTopics, topics } from '../../components/topics';
import { databaseError } from '../../lib/live';
import { address, goTo, type Address } from './address';
import { currentId, handleKey } from './keys';
import { fault, found, listKey, readOn, settings } from './results';
import './library.css';

/** The library: everything that was ever delivered, and the search over it. */
export function Library() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (settings.value?.hasKeys !== false || event.key === 'Escape') handleKey(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div class="library">
      <header class="library-header">
        <h1 class="name-mark">
          Paper<span>boy</span> <span class="visually-hidden">library</span>
        </h1>
        <Field />
        <Order />
        <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
          Options
        </button>
      </header>
      <main class="library-main">
        <h2 class="visually-hidden">Papers</h2>
        <p class="library-count" role="status" data-testid="status">
          {describeState()}
        </p>
        <Results />
      </main>
    </div>
  );
}

function Field() {
  return (
    <search class="library-search">
      <input
        type="search"
        id="search"
        class="filter-input"
        data-testid="search"
        aria-label="Search all papers"
        placeholder="diffusion author:song has:code after:2026-01-01"
        autocomplete="off"
        spellcheck={false}
        maxLength={2000}
        value={address.value.query}
        aria-invalid={fault.value !== undefined}
        aria-describedby="search-fault"
        onInput={(event) => goTo({ query: event.currentTarget.value, paperId: undefined }, true)}
      />
      <FilterFault id="search-fault" text={address.value.query} fault={fault.value} />
    </search>
  );
}

const ORDERS: [order: Address['order'], label: string][] = [
  ['rank', 'Best match first'],
  ['date', 'Newest first'],
  ['votes', 'Most votes first'],
];

function Order() {
  return (
    <select
      class="library-order"
      aria-label="Order"
      data-testid="order"
      value={address.value.order}
      onChange={(event) => {
        const chosen = ORDERS.find(([order]) => order === event.currentTarget.value);
        if (chosen) goTo({ order: chosen[0] });
      }}
    >
      {ORDERS.map(([order, label]) => (
        <option key={order} value={order}>
          {label}
        </option>
      ))}
    </select>
  );
}

function describeState(): string {
  if (databaseError.value !== undefined) return `The database cannot be read (${databaseError.value}).`;
  if (!found.value) return '\u00a0';
  const papers = formatPapers(found.value.total);
  return found.value.query.trim() === '' ? `${papers} stored` : `${papers} found`;
}

function Results() {
  const result = found.value;
  if (!result || !topics.value) return null;
  if (result.papers.length === 0) return <Nothing />;
  return (
    <PaperList
      key={listKey.value}
      items={result.papers.map((paper) => ({ paper }))}
      marks={result.marks}
      topicsOf={joinTopics(result.topicIds, topics.value)}
      findRanges={result.findRanges}
      renderEditors={(paperId, mark) => (
        <>
          <TagEditor key={paperId} paperId={paperId} mark={mark} />
          <NoteEditor paperId={paperId} mark={mark} />
        </>
      )}
      label="Papers"
      openId={address.value.paperId}
      currentId={currentId.value}
      scrollTop={0}
      onToggle={togglePaper}
      onCurrent={(paperId) => (currentId.value = paperId)}
      onScroll={(_, isNearEnd) => {
        if (isNearEnd) readOn();
      }}
    />
  );
}

function Nothing() {
  const { query } = address.value;
  return (
    <div class="library-empty" data-testid="empty">
      {query.trim() === '' ? (
        <p>No papers yet: the first delivery brings a week of them.</p>
      ) : (
        <>
          <p>{fault.value ? 'This cannot be searched for.' : `Nothing found for “${query}”.`}</p>
          <button type="button" class="button" onClick={() => goTo({ query: '' })}>
            Clear the search
          </button>
        </>
      )}
    </div>
  );
}

/** Opens a paper in place, or closes it; an opened one has been read. */
function togglePaper(paperId: string): void {
  const isOpen = address.value.paperId === paperId;
  currentId.value = paperId;
  goTo({ paperId: isOpen ? undefined : paperId });
  if (!isOpen) markRead(paperId);
}
