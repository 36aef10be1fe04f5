import { describe, expect, it } from 'vitest';
import { chooseBadge } from '../../lib/badge';

describe('the badge', () => {
  it('counts unread papers, up to 99+', () => {
    expect(chooseBadge({ unreadCount: 12, hasFailed: false })).toMatchObject({
      text: '12',
      title: 'Paperboy: 12 unread papers',
    });
    expect(chooseBadge({ unreadCount: 99, hasFailed: false }).text).toBe('99');
    expect(chooseBadge({ unreadCount: 100, hasFailed: false }).text).toBe('99+');
  });

  it('is silent when there is nothing, or when the user wants no count', () => {
    expect(chooseBadge({ unreadCount: 0, hasFailed: false })).toMatchObject({ text: '', title: 'Paperboy' });
    expect(chooseBadge({ unreadCount: undefined, hasFailed: false }).text).toBe('');
  });

  it('looks different for an error, and says both in words', () => {
    const failed = chooseBadge({ unreadCount: 1, hasFailed: true });
    expect(failed).toMatchObject({ text: '!', title: 'Paperboy: the last update failed. 1 unread paper' });
    expect(failed.colour).not.toBe(chooseBadge({ unreadCount: 1, hasFailed: false }).colour);
  });
});
