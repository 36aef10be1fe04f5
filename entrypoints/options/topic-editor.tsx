import { useSignal } from '@preact/signals';
import { FilterFault } from '../../components/filter-fault';
import { readQuery } from '../../components/searching';
import { TOPIC_COLOURS, type Topic } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { TopicPreview } from './topic-preview';
import { changeTopic } from './topics';

/** The language of filters is the same for every reader. */
const EXAMPLE = 'diffusion distillation';

/** Name, filter, colour and notice of one topic, and at once what it finds. Saved as it is changed. */
export function TopicEditor({ topic }: { topic: Topic }) {
  // What is typed stays as it is, also while it is no name or filter that can be saved.
  const name = useSignal(topic.name);
  const filter = useSignal(topic.filter);
  const query = readQuery(filter.value);
  const fault = 'fault' in query ? query.fault : undefined;
  return (
    <div class="topic-editor" data-testid="topic-editor">
      <label class="field">
        <span>{say('name')}</span>
        <input
          type="text"
          class="filter-input"
          data-testid="topic-name"
          maxLength={60}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
            changeTopic(topic, { name: name.value });
          }}
        />
      </label>
      <div class="field">
        <span id={`label-${topic.id}`}>{say('words')}</span>
        <div>
          <input
            aria-labelledby={`label-${topic.id}`}
            type="text"
            class="filter-input"
            data-testid="topic-filter"
            placeholder={EXAMPLE}
            autocomplete="off"
            spellcheck={false}
            maxLength={2000}
            value={filter.value}
            aria-invalid={fault !== undefined}
            aria-describedby={`fault-${topic.id}`}
            onInput={(event) => {
              filter.value = event.currentTarget.value;
              changeTopic(topic, { filter: filter.value });
            }}
          />
          <FilterFault id={`fault-${topic.id}`} text={filter.value} fault={fault} />
          <FilterHelp />
        </div>
      </div>
      <Colours topic={topic} />
      <div class="field">
        <span>{say('notification')}</span>
        <label>
          <input
            type="checkbox"
            checked={topic.notifies}
            onChange={(event) => changeTopic(topic, { notifies: event.currentTarget.checked })}
          />{' '}
          {say('topicNotifies')}
        </label>
      </div>
      <TopicPreview filter={'filter' in query ? query.filter : undefined} />
    </div>
  );
}

const COLOURS: Record<Topic['colour'], string> = {
  rust: say('colourRust'),
  amber: say('colourAmber'),
  olive: say('colourOlive'),
  teal: say('colourTeal'),
  blue: say('colourBlue'),
  violet: say('colourViolet'),
  rose: say('colourRose'),
  slate: say('colourSlate'),
};

function Colours({ topic }: { topic: Topic }) {
  return (
    <fieldset class="field">
      <legend>{say('colour')}</legend>
      <div class="topic-colours">
        {TOPIC_COLOURS.map((colour) => (
          <label key={colour} title={COLOURS[colour]} data-colour={colour}>
            <input
              type="radio"
              name={`colour-${topic.id}`}
              aria-label={COLOURS[colour]}
              checked={topic.colour === colour}
              onChange={() => changeTopic(topic, { colour })}
            />
            <span class="topic-dot" aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

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

function FilterHelp() {
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
