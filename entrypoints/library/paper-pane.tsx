import { useLayoutEffect, useRef } from 'preact/hooks';
import { DatabaseTrouble } from '../../components/database-trouble';
import { Highlighted, type FindRanges } from '../../components/highlighted';
import { MathsText } from '../../components/maths-text';
import { NoteEditor } from '../../components/note-editor';
import { PaperAbstract } from '../../components/paper-abstract';
import { PaperLinks } from '../../components/paper-links';
import { PaperSummary } from '../../components/paper-summary';
import { ReasonLine } from '../../components/reason-line';
import { TagEditor } from '../../components/tag-editor';
import { TopicName } from '../../components/topic-name';
import { topics } from '../../components/topics';
import { useKeptFocus } from '../../components/use-kept-focus';
import { address } from './address';
import { AuthorList } from './author-list';
import { CiteButtons } from './cite-buttons';
import { listed } from './list';
import { PanePicture } from './pane-picture';
import { PaperFigures } from './paper-figures';
import { PaperMarks } from './paper-marks';
import { PlaceLink } from './place-link';
import { closePaper, isPaneFolded, opened } from './reading';
import type { Row } from './rows';
import { SearchLink } from './search-link';
import { SimilarPapers } from './similar-papers';
import { reasons } from './taste';
import { say } from '../../lib/words';
import './paper-pane.css';

/** The right pane: the open paper, and all that is known about it. */
export function PaperPane() {
  const pane = useRef<HTMLElement>(null);
  const { paperId } = address.value;
  const row = opened.value;
  const shown = row && row.paper.id === paperId ? row : undefined;
  const isThere = shown !== undefined;
  const isFolded = isPaneFolded.value;
  const regainFocus = (): void => pane.current?.focus();
  // Another paper is opened from within: keys go on speaking of the open one.
  useKeptFocus(pane, regainFocus);
  useLayoutEffect(() => {
    pane.current?.scrollTo(0, 0);
    // It covers the list that had the focus.
    if (isThere && isFolded) pane.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [paperId, isThere, isFolded]);
  if (isFolded && paperId === undefined) return null;
  return (
    // An empty note is left by Escape, which takes the focus from it; the reader is still in the paper.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      class="paper-pane"
      ref={pane}
      aria-label={say('paper')}
      data-testid="paper-view"
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && document.activeElement === document.body) regainFocus();
      }}
    >
      {isFolded && (
        <button type="button" class="button pane-back" onClick={closePaper}>
          <span class="arrow" aria-hidden="true">
            ←
          </span>{' '}
          {say('back')}
        </button>
      )}
      {/* That of the list is covered. */}
      {isFolded && <DatabaseTrouble />}
      <p class="visually-hidden" role="status">
        {shown && say('openedPaper', shown.paper.title)}
      </p>
      {shown ? <OpenPaper key={paperId} row={shown} /> : <NoPaper isGone={paperId !== undefined && row === null} />}
    </aside>
  );
}

function NoPaper({ isGone }: { isGone: boolean }) {
  if (!isGone && address.value.paperId !== undefined) return null;
  return <p class="pane-empty">{say(isGone ? 'paneGone' : 'paneChoose')}</p>;
}

const findNothing: FindRanges = () => [];

function OpenPaper({ row: { paper, mark, topicIds } }: { row: Row }) {
  const findRanges = listed.value?.findRanges ?? findNothing;
  return (
    <article class="pane-paper">
      <h2 class="pane-title" tabIndex={-1} lang="en" dir="auto">
        <Highlighted text={paper.title} ranges={findRanges('title', paper.title)} />
      </h2>
      <AuthorList names={paper.authors} findRanges={findRanges} />
      {paper.organization !== undefined && (
        <p class="pane-organization">
          <SearchLink field="org" text={paper.organization} findRanges={findRanges} />
        </p>
      )}
      <PaperMarks paper={paper} mark={mark} />
      <PaperTopics topicIds={topicIds} />
      <ReasonLine reason={reasons.value?.get(paper.id)} />
      <PaperLinks paper={paper} />
      <PaperSummary text={paper.summary} />
      <PaperAbstract text={paper.abstract}>
        <MathsText text={paper.abstract} ranges={findRanges('abstract', paper.abstract)} />
      </PaperAbstract>
      <PanePicture url={paper.thumbnailUrl} />
      <PaperFigures paper={paper} />
      <Keywords keywords={paper.keywords} findRanges={findRanges} />
      <SimilarPapers paper={paper} />
      <CiteButtons paper={paper} />
      <section class="pane-section" aria-labelledby="pane-own">
        <h3 id="pane-own">{say('tagsAndNote')}</h3>
        <TagEditor key={paper.id} paperId={paper.id} mark={mark} />
        <NoteEditor paperId={paper.id} mark={mark} />
      </section>
    </article>
  );
}

function PaperTopics({ topicIds }: { topicIds: string[] }) {
  const own = (topics.value ?? []).filter(({ id }) => topicIds.includes(id));
  if (own.length === 0) return null;
  return (
    <ul class="pane-topics" aria-label={say('topics')}>
      {own.map((topic) => (
        <li key={topic.id}>
          <PlaceLink class="pane-topic" to={{ view: `topic:${topic.id}`, query: '' }}>
            <TopicName topic={topic} />
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}

function Keywords({ keywords, findRanges }: { keywords: string[]; findRanges: FindRanges }) {
  if (keywords.length === 0) return null;
  return (
    <section class="pane-section" aria-labelledby="pane-keywords">
      <h3 id="pane-keywords">{say('keywords')}</h3>
      <ul class="pane-keywords">
        {keywords.map((keyword) => (
          <li key={keyword}>
            <SearchLink field="keyword" text={keyword} findRanges={findRanges} />
          </li>
        ))}
      </ul>
    </section>
  );
}
