import type { ComponentChildren } from 'preact';
import { formatCount, formatMoment, formatStoredDay, formatUtcDay } from '../../components/format';
import { formatChange } from '../../components/format-figures';
import { Sparkline } from '../../components/sparkline';
import { measureRise } from '../../lib/paper/votes';
import type { StoredPaper } from '../../lib/store/rows';
import { say } from '../../lib/words';

/** When it appeared, and what became of it: dates, votes over time, comments. */
export function PaperFigures({ paper }: { paper: StoredPaper }) {
  return (
    <section class="pane-section" aria-labelledby="pane-figures">
      <h3 id="pane-figures">{say('figures')}</h3>
      <dl class="pane-figures">
        {paper.publishedAt !== undefined && <Figure name={say('published')}>{formatUtcDay(paper.publishedAt)}</Figure>}
        {!paper.isUnlisted && <Figure name={say('listed')}>{formatStoredDay(paper.listedOn)}</Figure>}
        <Figure name={say('votes')}>
          {formatCount(paper.upvotes)} <VotesCurve votes={paper.votes} />
        </Figure>
        <Figure name={say('votesPerHour')}>
          <span data-testid="rise">{describeRise(paper.votes)}</span>
        </Figure>
        {paper.comments !== undefined && <Figure name={say('comments')}>{formatCount(paper.comments)}</Figure>}
      </dl>
    </section>
  );
}

function Figure({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function describeRise(votes: StoredPaper['votes']): string {
  const rise = measureRise(votes);
  return rise === undefined ? say('votesPerHourUnknown') : formatChange(rise);
}

/** One look makes no curve. */
function VotesCurve({ votes }: { votes: StoredPaper['votes'] }) {
  const [first] = votes;
  const last = votes.at(-1);
  if (!first || !last || first[0] === last[0]) return null;
  return <Sparkline points={votes} label={say('votesOverTime', describeLook(first), describeLook(last))} />;
}

function describeLook([at, count]: StoredPaper['votes'][number]): string {
  return say('votesAt', formatCount(count), formatMoment(at));
}
