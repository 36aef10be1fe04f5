import { formatCompact, formatPapers, formatStoredDay } from '../../components/format';
import { formatDecimal } from '../../components/format-figures';
import { RankList } from '../../components/rank-list';
import type { Ranked } from '../../lib/trends/ranking';
import { printNamed } from '../../lib/topics/print';
import { say } from '../../lib/words';
import { linkQuery } from './trend-links';
import type { TrendsRead } from './trend-reading';

/** What rises, and what is most frequent. */
export function TrendRanks({ read }: { read: TrendsRead }) {
  const { organizations, authors, code, period } = read;
  return (
    <div class="trends-ranks">
      <RisingKeywords read={read} />
      <RankList
        title={say('organisations')}
        items={link(organizations, 'org', period.first)}
        nothing={say('rankNone')}
      />
      <RankList title={say('authors')} items={link(authors, 'author', period.first)} nothing={say('rankNone')} />
      <RankList
        title={say('linkCode')}
        items={code.map(({ name, paperIds, stars }) => ({
          name,
          value: paperIds.length,
          words: `${formatPapers(paperIds.length)}${stars > 0 ? ` · ★ ${formatCompact(stars)}` : ''}`,
          href: linkQuery(paperIds.map((id) => `id:${id}`).join(' OR ')),
        }))}
        nothing={say('rankCodeNone')}
      />
    </div>
  );
}

function link(names: Ranked[], field: 'org' | 'author', first: string) {
  return names.map(({ name, count }) => ({
    name,
    value: count,
    words: formatPapers(count),
    href: linkQuery(`${printNamed(field, name)} after:${first}`),
  }));
}

/** The keywords of this month against the three before; whichever time the page shows. */
function RisingKeywords({ read: { rising, windows } }: { read: TrendsRead }) {
  return (
    <RankList
      title={say('rising', formatStoredDay(windows.recentFrom))}
      items={rising.map(({ keyword, count, ratio }) => ({
        name: keyword,
        value: ratio,
        words: say('risingBy', formatDecimal(ratio), formatPapers(count)),
        href: linkQuery(`${printNamed('keyword', keyword)} after:${windows.recentFrom}`),
      }))}
      nothing={say('risingNone')}
    />
  );
}
