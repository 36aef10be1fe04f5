import { browser } from '#imports';
import { useSignal } from '@preact/signals';
import { formatMoment } from '../../components/format';
import { WhenFields } from '../../components/when-fields';
import { findNextDelivery } from '../../lib/delivery/schedule';
import { liveSignal } from '../../lib/live';
import { requestDelivery } from '../../lib/messages';
import { TEST_NOTICE } from '../../lib/test-notice';
import { readDeliveries } from '../../lib/store/deliveries';
import { readTaste } from '../../lib/store/meaning/suited';
import type { Settings } from '../../lib/settings';
import { say, sayCount } from '../../lib/words';
import { ChoiceField } from './choice-field';
import { settings } from '../../components/settings';
import { changeSettings } from '../../components/saving';
import { CHOICES } from './setting-words';

const deliveries = liveSignal(() => readDeliveries);
const taste = liveSignal(() => () => readTaste());

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

function NoticeFields({ current }: { current: Settings }) {
  const result = useSignal('');
  const missing = taste.value?.missing ?? 0;
  const sendTest = async (): Promise<void> => {
    const isAllowed = !('Notification' in globalThis) || Notification.permission !== 'denied';
    await browser.notifications.create(TEST_NOTICE, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: say('testTitle'),
      message: say('testMessage'),
    });
    result.value = say(isAllowed ? 'testSent' : 'testBlocked');
  };
  return (
    <>
      <ChoiceField
        label={say('notification')}
        choices={CHOICES.notify}
        value={current.notify}
        onChoose={(notify) => changeSettings({ notify })}
        testId="notify"
      />
      <ChoiceField
        label={say('noticeOrder')}
        choices={CHOICES.noticeOrder}
        value={current.noticeOrder}
        onChoose={(noticeOrder) => changeSettings({ noticeOrder })}
        testId="notice-order"
        disabled={current.notify === 'none'}
        hint={current.noticeOrder === 'taste' && missing > 0 ? sayCount('tasteFewStars', missing) : undefined}
      />
      <ChoiceField
        label={say('badge')}
        choices={CHOICES.badge}
        value={current.badge}
        onChoose={(badge) => changeSettings({ badge })}
        testId="badge"
      />
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
