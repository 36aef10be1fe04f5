import { useId } from 'preact/hooks';
import { REACHES, type Reach } from '../../lib/topics/topic';
import { say } from '../../lib/words';

const WORDS: Record<Reach, string> = {
  0: say('reachStrict'),
  1: say('reachRatherStrict'),
  2: say('reachMiddle'),
  3: say('reachRatherLoose'),
  4: say('reachLoose'),
};

interface TopicReachProps {
  reach: Reach;
  onChange: (reach: Reach) => void;
}

/** How close to what a topic means a paper must be. */
export function TopicReach({ reach, onChange }: TopicReachProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('reach')}</label>
      <div class="topic-reach">
        <span aria-hidden="true">{say('reachStrict')}</span>
        <input
          id={id}
          type="range"
          data-testid="topic-reach"
          min={REACHES[0]}
          max={REACHES.at(-1)}
          step={1}
          value={reach}
          aria-valuetext={WORDS[reach]}
          onInput={({ currentTarget }) => {
            const chosen = REACHES.find((one) => one === currentTarget.valueAsNumber);
            if (chosen !== undefined) onChange(chosen);
          }}
        />
        <span aria-hidden="true">{say('reachLoose')}</span>
      </div>
    </div>
  );
}
