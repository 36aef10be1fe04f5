import type { Settings } from '../lib/settings';
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
      <label class="field">
        <span>Time</span>
        <input
          type="time"
          required
          value={current.time}
          data-testid="delivery-time"
          onChange={(event) => {
            if (event.currentTarget.value !== '') onChange({ time: event.currentTarget.value });
          }}
        />
      </label>
      <fieldset class="field">
        <legend>Days</legend>
        <div class="weekdays">
          {WEEKDAYS.map((day) => (
            <Weekday key={day} day={day} chosen={current.weekdays} onChange={onChange} />
          ))}
        </div>
      </fieldset>
    </>
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
