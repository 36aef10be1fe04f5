import { browser } from '#imports';
import { useSignal } from '@preact/signals';
import { formatMoment } from '../../components/format';
import { WhenFields } from '../../components/when-fields';
import { findNextDelivery } from '../../lib/delivery/schedule';
import { liveSignal } from '../../lib/live';
import { requestDelivery } from '../../lib/messages';
import { readDeliveries } from '../../lib/store/deliveries';
import type { Settings } from '../../lib/settings';
import { choose } from './choose';
import { changeSettings, settings } from './saving';

const deliveries = liveSignal(() => readDeliveries);

/** When papers are delivered, and how the reader is told. */
export function DeliverySection() {
  const current = settings.value;
  if (!current) return null;
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      <WhenFields current={current} onChange={changeSettings} />
      <NextDelivery current={current} />
      <NoticeFields current={current} />
    </section>
  );
}

function NextDelivery({ current }: { current: Settings }) {
  if (!deliveries.value) return null;
  const log = { deliveries: deliveries.value, fetchedAt: new Map<string, number>() };
  const next = findNextDelivery(Temporal.Now.zonedDateTimeISO(), current, log);
  return (
    <div class="field">
      <span>Next delivery</span>
      <div class="field-row">
        <span data-testid="next-delivery">{describeNext(next, current)}</span>
        <button type="button" class="button" onClick={() => void requestDelivery()}>
          Deliver now
        </button>
      </div>
    </div>
  );
}

function describeNext(next: Temporal.ZonedDateTime | undefined, current: Settings): string {
  if (current.weekdays.length === 0) return 'Only when you ask for it: no day is chosen.';
  if (!next) return 'Not within a week.';
  const isDue = next.epochMilliseconds <= Date.now();
  return isDue ? 'At the next hourly check' : `${formatMoment(next.epochMilliseconds)}, your local time`;
}

const NOTICES: [value: Settings['notify'], label: string][] = [
  ['all', 'One for each delivery'],
  ['topics', 'Only when there is something in my topics'],
  ['none', 'None'],
];

const BADGES: [value: Settings['badge'], label: string][] = [
  ['unread', 'Unread papers of the latest edition'],
  ['topics', 'Those of them that are in my topics'],
  ['none', 'Errors only'],
];

function NoticeFields({ current }: { current: Settings }) {
  const result = useSignal('');
  const sendTest = async (): Promise<void> => {
    const isAllowed = !('Notification' in globalThis) || Notification.permission !== 'denied';
    await browser.notifications.create('test', {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: 'A test from Paperboy',
      message: 'This is how the day’s new papers will be announced.',
    });
    result.value = isAllowed
      ? 'Sent. If nothing appeared, look at your system’s notification settings.'
      : 'Your browser blocks notifications.';
  };
  return (
    <>
      <label class="field">
        <span>Notification</span>
        <select
          value={current.notify}
          data-testid="notify"
          onChange={(event) => choose(NOTICES, event.currentTarget.value, (notify) => changeSettings({ notify }))}
        >
          {NOTICES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Badge</span>
        <select
          value={current.badge}
          data-testid="badge"
          onChange={(event) => choose(BADGES, event.currentTarget.value, (badge) => changeSettings({ badge }))}
        >
          {BADGES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div class="field">
        <span>Try it</span>
        <div class="field-row">
          <button type="button" class="button" data-testid="test-notification" onClick={() => void sendTest()}>
            Send a test notification
          </button>
          <span role="status">{result.value}</span>
        </div>
      </div>
    </>
  );
}
