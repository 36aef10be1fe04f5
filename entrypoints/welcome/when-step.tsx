import { WhenFields } from '../../components/when-fields';
import { settings } from '../../components/settings';
import { changeSettings } from '../../components/saving';
import { say } from '../../lib/words';

/** The time and the weekdays of the delivery. */
export function WhenStep() {
  return (
    <>
      <p>{say('welcomeWhenText')}</p>
      {settings.value && <WhenFields current={settings.value} onChange={changeSettings} />}
    </>
  );
}
