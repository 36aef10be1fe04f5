import { FilterFault, type Fault } from '../../components/filter-fault';
import { say } from '../../lib/words';
import { FilterHelp } from './filter-help';

/** The language of filters is the same for every reader. */
const EXAMPLE = 'diffusion distillation';

interface TopicFilterProps {
  /** Tells the fields of topics apart. */
  id: string;
  filter: string;
  fault: Fault | undefined;
  onChange: (filter: string) => void;
}

/** The words of a topic, and what cannot be read in them. */
export function TopicFilter({ id, filter, fault, onChange }: TopicFilterProps) {
  return (
    <div class="field">
      <span id={`label-${id}`}>{say('words')}</span>
      <div>
        <input
          aria-labelledby={`label-${id}`}
          type="text"
          class="filter-input"
          data-testid="topic-filter"
          placeholder={EXAMPLE}
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          value={filter}
          aria-invalid={fault !== undefined}
          aria-describedby={`fault-${id}`}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <FilterFault id={`fault-${id}`} text={filter} fault={fault} />
        <FilterHelp />
      </div>
    </div>
  );
}
