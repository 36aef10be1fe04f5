import { formatCompact, formatDecimal, formatFullDay, formatPapers } from '../../components/format';
import { RankList } from '../../components/rank-list';
import type { Ranked } from '../../lib/trends/ranking';
import { linkPaper, linkQuery, writeField } from './trend-links';
import type { TrendsRead } from './trend-reading';

/** What rises, and what is most frequent. */
export function TrendRanks({ read }: { read: TrendsRead }) {
  const { organizations, authors, starredCode, period } = read;
  return (
    <div class="trends-ranks">
      <RisingKeywords read={read} />
      <RankList title="Organisations" items={link(organizations, 'org', period.first)} nothing="None is named." />
      <RankList title="Authors" items={link(authors, 'author', period.first)} nothing="None is named." />
      <RankList
        title="Code with the most stars"
        items={starredCode.map(({ id, title, codeStars }) => ({
          name: title,
          value: codeStars,
          words: `★ ${formatCompact(codeStars)}`,
          href: linkPaper(id),
        }))}
        nothing="No paper of this time has code with stars."
      />
    </div>
  );
}

function link(names: Ranked[], field: 'org' | 'author', first: string) {
  return names.map(({ name, count }) => ({
    name,
    value: count,
    words: formatPapers(count),
    href: linkQuery(`${writeField(field, name)} after:${first}`),
  }));
}

/** The keywords of this month against the three before; whichever time the page shows. */
function RisingKeywords({ read: { rising, windows } }: { read: TrendsRead }) {
  return (
    <RankList
      title={`Rising keywords: the month since ${formatFullDay(windows.recentFrom)} against the three before`}
      items={rising.map(({ keyword, count, ratio }) => ({
        name: keyword,
        value: ratio,
        words: `${formatDecimal(ratio)} times as often, ${formatPapers(count)}`,
        href: linkQuery(`${writeField('keyword', keyword)} after:${windows.recentFrom}`),
      }))}
      nothing="No keyword rises clearly, or there are no papers from before to compare with."
    />
  );
}
