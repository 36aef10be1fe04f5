import { formatWeekday } from '../../components/format';
import type { Settings } from '../../lib/settings';
import { say } from '../../lib/words';
import type { Choices } from './choice-field';

type Choosable = 'notify' | 'noticeOrder' | 'badge' | 'theme' | 'thumbnails' | 'keeps';

/** What can be chosen, of the settings that are one of several. */
export const CHOICES: { readonly [Name in Choosable]: Choices<Settings[Name]> } = {
  notify: [
    ['all', say('noticeAll')],
    ['topics', say('noticeTopics')],
    ['none', say('none')],
  ],
  noticeOrder: [
    ['votes', say('noticeOrderVotes')],
    ['taste', say('noticeOrderTaste')],
  ],
  badge: [
    ['unread', say('badgeAll')],
    ['topics', say('badgeTopics')],
    ['none', say('badgeNone')],
  ],
  theme: [
    ['system', say('themeSystem')],
    ['light', say('themeLight')],
    ['dark', say('themeDark')],
  ],
  thumbnails: [
    ['none', say('picturesNone')],
    ['library', say('picturesLibrary')],
    ['everywhere', say('picturesEverywhere')],
  ],
  keeps: [
    ['all', say('viewAll')],
    ['year', say('keepYear')],
    ['days90', say('keepDays')],
  ],
};

/** Settings by their names on the page, each with what it is set to. */
export function describeSettings(settings: Settings, names: readonly (keyof Settings)[]): string {
  return names.map((name) => describeSetting(settings, name)).join('; ');
}

function describeSetting(settings: Settings, name: keyof Settings): string {
  switch (name) {
    case 'time':
      return `${say('time')}: ${settings.time}`;
    case 'weekdays':
      return `${say('weekdays')}: ${settings.weekdays.map(formatWeekday).join(', ') || say('none')}`;
    case 'hasKeys':
      return `${say('keys')}: ${settings.hasKeys ? '☑' : '☐'}`;
    case 'notify':
      return describeChoice(say('notification'), CHOICES.notify, settings.notify);
    case 'noticeOrder':
      return describeChoice(say('noticeOrder'), CHOICES.noticeOrder, settings.noticeOrder);
    case 'badge':
      return describeChoice(say('badge'), CHOICES.badge, settings.badge);
    case 'theme':
      return describeChoice(say('theme'), CHOICES.theme, settings.theme);
    case 'thumbnails':
      return describeChoice(say('pictures'), CHOICES.thumbnails, settings.thumbnails);
    case 'keeps':
      return describeChoice(say('keep'), CHOICES.keeps, settings.keeps);
  }
}

function describeChoice(label: string, choices: Choices<string>, value: string): string {
  return `${label}: ${choices.find(([choice]) => choice === value)?.[1] ?? value}`;
}
