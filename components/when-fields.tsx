import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../lib/settings';
import { say } from '../lib/words';
import { formatWeekday } from './format';
import './fields.css';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface WhenFieldsProps {
  current: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** When papers are delivered: the time of day, and the weekdays. */
export function WhenFields({ current, onChange }: WhenFieldsProps) {
  return (
    <>
      <TimeField time={current.time} onChange={(time) => onChange({ time })} />
      <fieldset class="field">
        <legend>{say('weekdays')}</legend>
        <div class="weekdays">
          {WEEKDAYS.map((day) => (
            <Weekday key={day} day={day} chosen={current.weekdays} onChange={onChange} />
          ))}
        </div>
      </fieldset>
    </>
  );
}

/**
 * Typing a time changes it with every digit, and what was saved comes back a moment later: the field is left alone
 * while one types, or the second digit would begin anew. When one leaves it, it shows what holds: another window may have
 * changed it meanwhile, and a time that was only begun is none.
 */
function TimeField({ time, onChange }: { time: string; onChange: (time: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  /** What was chosen here stands here before it is saved. */
  const latest = useRef(time);
  useLayoutEffect(() => {
    latest.current = time;
    if (input.current && document.activeElement !== input.current) input.current.value = time;
  }, [time]);
  return (
    <label class="field">
      <span>{say('time')}</span>
      <input
        ref={input}
        type="time"
        required
        data-testid="delivery-time"
        onChange={({ currentTarget: { value } }) => {
          if (value === '') return;
          latest.current = value;
          onChange(value);
        }}
        onBlur={(event) => {
          event.currentTarget.value = latest.current;
        }}
      />
    </label>
  );
}

interface WeekdayProps {
  day: Settings['weekdays'][number];
  chosen: Settings['weekdays'];
  onChange: WhenFieldsProps['onChange'];
}

function Weekday({ day, chosen, onChange }: WeekdayProps) {
  const isChosen = chosen.includes(day);
  const toggle = (): void => {
    onChange({ weekdays: WEEKDAYS.filter((other) => (other === day ? !isChosen : chosen.includes(other))) });
  };
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={toggle} /> {formatWeekday(day)}
    </label>
  );
}
