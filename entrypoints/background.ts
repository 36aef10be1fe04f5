import { browser, defineBackground } from '#imports';
import { deliver } from '../lib/delivery/deliver';
import { clickNotice, closeNotice } from '../lib/delivery/notice-events';
import { ensureTick, TICK } from '../lib/delivery/tick';
import { browserWorld } from '../lib/delivery/world';
import { onDeliveryRequest } from '../lib/messages';
import { watchSettings } from '../lib/settings';

/**
 * Registers every listener, synchronously: an event that wakes the worker is lost when its listener is not there by
 * the end of this function. Each handler is one call.
 */
export default defineBackground({
  type: 'module',
  main() {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === TICK) void deliver('tick');
    });
    browser.runtime.onStartup.addListener(() => void deliver('startup'));
    browser.runtime.onInstalled.addListener(() => void deliver('installed'));
    browser.notifications.onClicked.addListener((id) => void clickNotice(id));
    browser.notifications.onClosed.addListener((id) => void closeNotice(id));
    onDeliveryRequest(() => deliver('user'));
    watchSettings(() => void browserWorld.refreshBadge());
    void ensureTick();
    void browserWorld.refreshBadge();
  },
});
