import { say } from '../../lib/words';

const EXAMPLES: [filter: string, meaning: string][] = [
  ['agents tool', say('exampleBoth')],
  ['"flow matching" OR diffusion', say('examplePhrase')],
  ['video -game', say('exampleWithout')],
  ['title:(vision OR image)', say('exampleTitle', 'abstract: author: org: keyword: id:')],
  ['has:code stars:>100', say('exampleCode', 'has:project')],
  ['upvotes:>20 after:2026-01-01', say('exampleVotes', 'before:')],
  ['is:unread', say('exampleUnread', 'is:starred')],
  ['tag:reading note:"try this"', say('exampleOwn', 'has:tag', 'has:note')],
];

/** What a filter can say, in examples. */
export function FilterHelp() {
  return (
    <details class="filter-help">
      <summary>{say('filterHelp')}</summary>
      <dl>
        {EXAMPLES.map(([filter, meaning]) => (
          <div key={filter}>
            <dt>
              <code>{filter}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
