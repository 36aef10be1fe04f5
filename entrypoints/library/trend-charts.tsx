import { formatCount } from '../../components/format';
import { formatDecimal, formatShare } from '../../components/format-figures';
import { TimeChart } from '../../components/time-chart';
import type { Topic } from '../../lib/topics/topic';
import type { Unit } from '../../lib/trends/bins';
import { sumTopic } from '../../lib/trends/series';
import type { DayCount } from '../../lib/trends/counts';
import { say } from '../../lib/words';
import { makePoints, type Axis } from './trend-points';

/** Papers, votes and code over time. `sums` are in the order of the axis. */
export function ListCharts({ axis, sums }: { axis: Axis; sums: DayCount[] }) {
  const share = (of: 'votes' | 'withCode') => sums.map((sum) => (sum.papers > 0 ? sum[of] / sum.papers : undefined));
  return (
    <>
      <TimeChart
        title={namePace(axis.unit)}
        unit={say('papersHeading')}
        kind="bars"
        points={makePoints(
          axis,
          sums.map((sum) => sum.papers),
        )}
        formatValue={formatCount}
      />
      <TimeChart
        title={say('chartVotes')}
        unit={say('chartVotesUnit')}
        kind="line"
        points={makePoints(axis, share('votes'))}
        formatValue={formatDecimal}
      />
      <TimeChart
        title={say('chartCode')}
        unit={say('chartCodeUnit')}
        kind="line"
        points={makePoints(axis, share('withCode'), { filter: 'has:code' })}
        formatValue={formatShare}
        most={1}
      />
    </>
  );
}

function namePace(unit: Unit): string {
  if (unit === 'month') return say('papersAMonth');
  return say(unit === 'week' ? 'papersAWeek' : 'papersADay');
}

/** A topic, and how many of its papers each list day (UTC, `YYYY-MM-DD`) brought. */
export interface TopicTrend {
  topic: Pick<Topic, 'id' | 'name' | 'colour'>;
  days: ReadonlyMap<string, number>;
}

/** A small chart a topic, all to one scale: lines in one chart could only be told apart by their colours. */
export function TopicCharts({ axis, topics }: { axis: Axis; topics: readonly TopicTrend[] }) {
  const counted = topics.map(({ topic, days }) => ({ topic, sums: sumTopic(axis.stretches, days) }));
  const most = Math.max(1, ...counted.flatMap(({ sums }) => sums));
  return (
    <div class="trends-topics">
      {counted.map(({ topic, sums }) => (
        <TimeChart
          key={topic.id}
          title={topic.name}
          unit={say('papersHeading')}
          kind="bars"
          height={96}
          most={most}
          colour={topic.colour}
          points={makePoints(axis, sums, { topicId: topic.id })}
          formatValue={formatCount}
        />
      ))}
    </div>
  );
}
