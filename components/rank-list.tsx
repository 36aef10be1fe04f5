import './rank-list.css';

/** One name of a ranking. */
export interface RankItem {
  name: string;
  /** What its bar's length is by. */
  value: number;
  /** The value in words. */
  words: string;
  href: string;
}

/** Names by their number, each a link to its papers, with a bar behind it. The text says everything that the bar does. */
export function RankList({ title, items, nothing }: { title: string; items: RankItem[]; nothing: string }) {
  const most = Math.max(...items.map((item) => item.value));
  return (
    <section class="rank" data-testid="rank">
      <h3 class="rank-title">{title}</h3>
      {items.length === 0 && <p class="rank-nothing">{nothing}</p>}
      <ol class="rank-list">
        {items.map((item) => (
          <li key={item.href} class="rank-item" style={{ '--share': `${(100 * item.value) / most}%` }}>
            <a href={item.href}>{item.name}</a> <span class="rank-words">{item.words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
