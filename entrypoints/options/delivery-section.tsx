import { browser } from '#imports';
import { useSignal } from '@preact/signals';
import { formatMoment } from '../../components/format';
import { WhenFields } from '../../components/when-fields';
import { findNextDelivery } from '../../lib/delivery/schedule';
import { liveSignal } from '../../lib/live';
import { requestDelivery } from '../../lib/messages';
import { readDeliveries } from '../../lib/store/deliveries';
import type { Settings } from '../../lib/settings';
import { say } from '../../lib/words';
import { choose } from './choose';
import { changeSettings, settings } from './saving';

const deliveries = liveSignal(() => readDeliveries);

/** When papers are delivered, and how the reader is told. */
export function DeliverySection() {
  const current = settings.value;
  if (!current) return null;
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">{say('delivery')}</h2>
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
      <span>{say('nextDelivery')}</span>
      <div class="field-row">
        <span data-testid="next-delivery">{describeNext(next, current)}</span>
        <button type="button" class="button" onClick={() => void requestDelivery()}>
          {say('deliverNow')}
        </button>
      </div>
    </div>
  );
}

function describeNext(next: Temporal.ZonedDateTime | undefined, current: Settings): string {
  if (current.weekdays.length === 0) return say('nextOnlyAsked');
  if (!next) return say('nextNotWithinWeek');
  const isDue = next.epochMilliseconds <= Date.now();
  return isDue ? say('nextHourly') : say('nextAt', formatMoment(next.epochMilliseconds));
}

const NOTICES: [value: Settings['notify'], label: string][] = [
  ['all', say('noticeAll')],
  ['topics', say('noticeTopics')],
  ['none', say('none')],
];

const NOTICE_ORDERS: [value: Settings['noticeOrder'], label: string][] = [
  ['votes', say('noticeOrderVotes')],
  ['taste', say('noticeOrderTaste')],
];

const BADGES: [value: Settings['badge'], label: string][] = [
  ['unread', say('badgeAll')],
  ['topics', say('badgeTopics')],
  ['none', say('badgeNone')],
];

function NoticeFields({ current }: { current: Settings }) {
  const result = useSignal('');
  const sendTest = async (): Promise<void> => {
    const isAllowed = !('Notification' in globalThis) || Notification.permission !== 'denied';
    await browser.notifications.create('test', {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: say('testTitle'),
      message: say('testMessage'),
    });
    result.value = say(isAllowed ? 'testSent' : 'testBlocked');
  };
  return (
    <>
      <label class="field">
        <span>{say('notification')}</span>
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
        <span>{say('noticeOrder')}</span>
        <select
          value={current.noticeOrder}
          data-testid="notice-order"
          disabled={current.notify === 'none'}
          onChange={(event) =>
            choose(NOTICE_ORDERS, event.currentTarget.value, (noticeOrder) => changeSettings({ noticeOrder }))
          }
        >
          {NOTICE_ORDERS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('badge')}</span>
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
        <span>{say('tryIt')}</span>
        <div class="field-row">
          <button type="button" class="button" data-testid="test-notification" onClick={() => void sendTest()}>
            {say('testSend')}
          </button>
          <span role="status">{result.value}</span>
        </div>
      </div>
    </>
  );
}
