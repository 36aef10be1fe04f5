import { Fragment, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../components/format';
import { Sparkline } from '../../components/sparkline';
import { TopicName } from '../../components/topic-name';
import { topics } from '../../components/topics';
import type { Topic } from '../../lib/topics/topic';
import { say, sayCount } from '../../lib/words';
import { address, isForYou, isTrends, shownView, type Address, type LibraryView } from './address';
import { PlaceLink } from './place-link';
import { isMenuFolded, isMenuOpen, overview } from './reading';
import './sidebar.css';

/** The views that are always there, in their order. */
export const VIEWS = [
  ['today', say('viewToday')],
  ['week', say('viewWeek')],
  ['starred', say('starred')],
  ['all', say('viewAll')],
] as const;

/** The left pane: what there is to read, and how much of it. In a narrow window it lies over the list. */
export function Sidebar({ isInert }: { isInert: boolean }) {
  const nav = useRef<HTMLElement>(null);
  const isOpen = isMenuFolded.value && isMenuOpen.value;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen) nav.current?.querySelector<HTMLElement>('[aria-current=page], a')?.focus();
    // What had the focus is out of reach again.
    else if (wasOpen.current && !isMenuOpen.value)
      document.querySelector<HTMLElement>('[aria-controls=views]')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <nav
      ref={nav}
      id="views"
      class={`sidebar${isOpen ? ' is-open' : ''}`}
      aria-label={say('views')}
      inert={isInert || undefined}
    >
      <p class="name-mark sidebar-name">
        Paper<span>boy</span>
      </p>
      <ul>
        {VIEWS.map(([view, label]) => (
          <Fragment key={view}>
            {view === 'starred' && <ForYou />}
            <li>
              <ViewLink view={view}>
                <span class="sidebar-label">{label}</span>
                <Count count={overview.value?.counts[view]} />
              </ViewLink>
            </li>
          </Fragment>
        ))}
        <li>
          <ViewLink view="trends">
            <span class="sidebar-label">{say('viewTrends')}</span>
          </ViewLink>
        </li>
      </ul>
      <Topics />
      <a class="sidebar-link sidebar-options" href="/options.html" target="_blank" rel="noopener">
        {say('options')}
      </a>
    </nav>
  );
}

function ForYou() {
  return (
    <li>
      <ViewLink view="today" order="taste">
        <span class="sidebar-label">{say('forYou')}</span>
      </ViewLink>
    </li>
  );
}

function Topics() {
  return (
    <>
      <h2 class="sidebar-heading">{say('topics')}</h2>
      <ul>
        {(topics.value ?? []).map((topic) => (
          <li key={topic.id}>
            <TopicLink topic={topic} />
          </li>
        ))}
        <li>
          <a class="sidebar-link sidebar-new" href="/options.html#topics" target="_blank" rel="noopener">
            <span aria-hidden="true">+</span> {say('newTopic')}
          </a>
        </li>
      </ul>
    </>
  );
}

function TopicLink({ topic }: { topic: Topic }) {
  const trend = overview.value?.trends.get(topic.id);
  return (
    <ViewLink view={`topic:${topic.id}`}>
      <TopicName topic={topic} />
      <span class="sidebar-trend" data-colour={topic.colour}>
        {trend && <Sparkline points={trend.perWeek.map((count, week) => [week, count])} />}
      </span>
      <Count count={trend?.unread} isUnread />
      {trend && <span class="visually-hidden">{say('papersOfLate', trend.perWeek.slice(-4).join(', '))}</span>}
    </ViewLink>
  );
}

function Count({ count, isUnread = false }: { count: number | undefined; isUnread?: boolean }) {
  return (
    <span class="sidebar-count">
      {count !== undefined && formatCount(count)}
      <span class="visually-hidden"> {sayCount(isUnread ? 'unreadTodayUnit' : 'papersUnit', count ?? 0)}</span>
    </span>
  );
}

interface ViewLinkProps {
  view: LibraryView;
  /** Where the view is one of that order; the others keep the reader's, but for what is for the reader. */
  order?: Address['order'];
  children: ComponentChildren;
}

/** Another view begins without the search of this one; the open paper stays beside it where there is room. */
function ViewLink({ view, order, children }: ViewLinkProps) {
  const isCurrent = isTrends.value
    ? view === 'trends'
    : shownView.value === view && isForYou.value === (order === 'taste');
  return (
    <PlaceLink
      class="sidebar-link"
      data-view={order ?? view}
      data-testid={view.startsWith('topic:') ? 'topic-chip' : undefined}
      aria-current={isCurrent ? 'page' : undefined}
      to={{
        view,
        query: '',
        order: order ?? (isForYou.value ? undefined : address.value.order),
        ...(view === 'trends' && { paperId: undefined }),
      }}
      onGo={() => (isMenuOpen.value = false)}
    >
      {children}
    </PlaceLink>
  );
}
