import { describe, expect, it } from 'vitest';
import { describeExchange } from '../../entrypoints/options/travel-words';
import type { ExchangeRow } from '../../lib/store/travel-rows';

const row = (more: Partial<ExchangeRow> = {}): ExchangeRow => ({
  id: 'last',
  computer: 'abcdef',
  exchangedAt: Date.now(),
  starredCount: 3,
  starCount: 3,
  leftNotes: 0,
  leftTopics: 0,
  droppedCount: 0,
  ...more,
});

const say = (isOn: boolean, found?: ExchangeRow): string => describeExchange(isOn, found).join(' ');

describe('the state of the exchange, in words', () => {
  it('says how many stars travel, and when they did', () => {
    expect(say(true, row())).toMatch(/^3 of 3 stars travel\. Last exchanged: .*\.$/);
    expect(say(true, row({ starredCount: 0, starCount: 0 }))).toMatch(/^Last exchanged: .*\.$/);
    expect(say(true)).toBe('Nothing was exchanged yet.');
  });

  it('says what stays here', () => {
    const words = say(true, row({ starredCount: 5_000, leftNotes: 1, leftTopics: 2, droppedCount: 1 }));
    expect(words).toContain('3 of 5,000 stars travel. The browser has room for about 100 kB: the newest stars travel');
    expect(words).toContain('1 note is too long');
    expect(words).toContain('2 topics are too long');
    expect(words).toContain('1 entry there could not be read');
  });

  it.each([
    ['full', 'no room left'],
    ['too-often', 'too much written at once'],
    ['newer', 'A newer Paperboy'],
    ['failed', 'failed: what it said.'],
  ] as const)('says what went wrong (%s) and that nothing is lost', (kind, words) => {
    const said = say(true, row({ failure: { kind, detail: 'what it said' } }));
    expect(said).toContain(words);
    expect(said).toMatch(/nothing is lost/i);
  });

  it('says that nothing goes there or comes from there once it is off, whatever was before', () => {
    expect(say(false, row({ failure: { kind: 'full', detail: '' } }))).toMatch(
      /^Off: this computer writes nothing there/,
    );
  });
});
