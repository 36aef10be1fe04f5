import { browser, defineBackground } from '#imports';
import { greet } from '../lib/delivery/greet';
import { HISTORY_ALARM } from '../lib/delivery/history-world';
import {
  deliverNow,
  doAtStart,
  doExchange,
  doHistory,
  doHourly,
  doWaiting,
  doWithAccess,
  resumeHistory,
} from '../lib/delivery/hour';
import { starFromMenu } from '../lib/delivery/menu';
import { clickNotice, closeNotice } from '../lib/delivery/notice-events';
import { openFromAddressBar, suggestPapers } from '../lib/delivery/omnibox';
import { ensureTick, TICK } from '../lib/delivery/tick';
import { findBorderForPage, rankForPage } from '../lib/delivery/rank';
import { watchTravel } from '../lib/delivery/travel';
import { browserWorld } from '../lib/delivery/world';
import { onDeliveryRequest, onLossCheckRequest, onWorkRequest } from '../lib/messages';
import { onBorderRequest, onRankingRequest } from '../lib/rank-request';
import { watchSettings } from '../lib/settings';
import { EXCHANGE_ALARM } from '../lib/travel';

/**
 * Registers every listener, synchronously: an event that wakes the worker is lost when its listener is not there by
 * the end of this function. Each handler is one call.
 */
export default defineBackground({
  type: 'module',
  main() {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === TICK) void doHourly();
      if (alarm.name === HISTORY_ALARM) void doHistory();
      if (alarm.name === EXCHANGE_ALARM) void doExchange();
    });
    browser.runtime.onStartup.addListener(() => void doAtStart('startup'));
    browser.runtime.onStartup.addListener(() => void doExchange());
    browser.runtime.onInstalled.addListener(() => void doAtStart('installed'));
    browser.runtime.onInstalled.addListener(() => void doExchange());
    browser.runtime.onInstalled.addListener(({ reason }) => void greet(reason));
    browser.permissions.onAdded.addListener(() => void doWithAccess());
    browser.contextMenus.onClicked.addListener((click, tab) => void starFromMenu(click, tab?.id));
    browser.notifications.onClicked.addListener((id) => void clickNotice(id));
    browser.notifications.onClosed.addListener((id) => void closeNotice(id));
    onDeliveryRequest(deliverNow);
    onWorkRequest(doWaiting);
    onLossCheckRequest(() => browserWorld.noteLoss());
    onRankingRequest(rankForPage);
    onBorderRequest(findBorderForPage);
    browser.omnibox.onInputChanged.addListener((text, suggest) => void suggestPapers(text).then(suggest));
    browser.omnibox.onInputEntered.addListener((text, where) => void openFromAddressBar(text, where));
    watchTravel();
    watchSettings(() => void browserWorld.refreshBadge());
    void ensureTick();
    void browserWorld.refreshBadge();
    void resumeHistory();
  },
});
