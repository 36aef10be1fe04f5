import { WhenFields } from '../../components/when-fields';
import { changeSettings, settings } from '../options/saving';

/** The time and the weekdays of the delivery. */
export function WhenStep() {
  return (
    <>
      <p>
        Paperboy fetches the new papers at this time, your local one, and tells you once. A delivery that your computer
        slept through comes when it wakes.
      </p>
      {settings.value && <WhenFields current={settings.value} onChange={changeSettings} />}
    </>
  );
}
