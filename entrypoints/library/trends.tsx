import { useMemo, useState } from 'preact/hooks';
import { DatabaseTrouble } from '../../components/database-trouble';
import { formatPapers, formatStoredDay } from '../../components/format';
import { formatShare } from '../../components/format-figures';
import type { Unit } from '../../lib/trends/bins';
import { SPANS, type Span } from '../../lib/trends/period';
import { sumBins } from '../../lib/trends/series';
import { say, sayCount } from '../../lib/words';
import { ListCharts, TopicCharts, type TopicTrend } from './trend-charts';
import { makeAxis } from './trend-points';
import { TrendRanks } from './trend-ranks';
import { useTrends, type TrendsRead, type TrendsState } from './trend-reading';
import './trends.css';

const SPAN_NAMES: Record<Span, string> = {
  quarter: say('spanQuarter'),
  year: say('spanYear'),
  all: say('viewAll'),
};

/** What the stored lists tell about time: how much there is, what it is about, who is behind it. */
export function Trends({ topics, ranAt }: { topics: readonly TopicTrend[]; ranAt: number }) {
  const [span, setSpan] = useState<Span>('quarter');
  const { state, isReading } = useTrends(span, ranAt);
  // Hundreds of points are not drawn again for a button that was pressed.
  const sections = useMemo(
    () => state.kind === 'read' && <Sections key={state.period.unit} read={state} topics={topics} />,
    [state, topics],
  );
  return (
    <div class="trends" data-testid="trends" aria-busy={isReading}>
      <header class="trends-header">
        <h2 class="trends-title">{say('viewTrends')}</h2>
        <SpanChoice span={span} onChoose={setSpan} />
      </header>
      <p class="trends-status" role="status">
        {describeState(state, isReading)}
      </p>
      <DatabaseTrouble />
      {state.kind === 'reading' && (
        <progress class="trends-progress" value={state.share} aria-label={say('trendsProgress')} />
      )}
      {sections}
    </div>
  );
}

function SpanChoice({ span, onChoose }: { span: Span; onChoose: (span: Span) => void }) {
  return (
    <div class="trends-spans" role="group" aria-label={say('spans')}>
      {SPANS.map((one) => (
        <button key={one} type="button" class="button" aria-pressed={one === span} onClick={() => onChoose(one)}>
          {SPAN_NAMES[one]}
        </button>
      ))}
    </div>
  );
}

function describeState(state: TrendsState, isReading: boolean): string {
  switch (state.kind) {
    case 'failed':
      return '';
    case 'too-few':
      if (state.days === 0) return say('trendsEmpty');
      return sayCount('trendsTooFew', state.days);
    case 'reading':
      return say('trendsReading');
    case 'read':
      return isReading ? say('trendsReading') : describeRead(state);
  }
}

function describeRead({ days: counts, period }: TrendsRead): string {
  const days = [...counts.values()];
  const papers = days.reduce((sum, day) => sum + day.papers, 0);
  const withCode = days.reduce((sum, day) => sum + day.withCode, 0);
  const share = formatShare(withCode / (papers || 1));
  return say('trendsRead', formatPapers(papers), formatStoredDay(period.first), formatStoredDay(period.last), share);
}

function namePace(unit: Unit): string {
  if (unit === 'month') return say('topicPapersAMonth');
  return say(unit === 'week' ? 'topicPapersAWeek' : 'topicPapersADay');
}

function Sections({ read, topics }: { read: TrendsRead; topics: readonly TopicTrend[] }) {
  const { days, period } = read;
  const axis = useMemo(() => makeAxis(period), [period]);
  const sums = useMemo(() => sumBins(axis.stretches, days), [axis, days]);
  return (
    <>
      <ListCharts axis={axis} sums={sums} />
      <section aria-labelledby="trends-topics">
        <h3 class="trends-heading" id="trends-topics">
          {namePace(period.unit)}
        </h3>
        {topics.length === 0 ? (
          <p class="trends-nothing">{say('trendsNoTopics')}</p>
        ) : (
          <TopicCharts axis={axis} topics={topics} />
        )}
      </section>
      <TrendRanks read={read} />
    </>
  );
}
