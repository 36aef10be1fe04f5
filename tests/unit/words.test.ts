import { fakeBrowser } from '#imports';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLocale, say, sayAround, sayCount } from '../../lib/words';

afterEach(() => void vi.restoreAllMocks());

/** A browser whose language has these texts. */
function speak(texts: Record<string, string>): void {
  const answer = (key: string, values: unknown): string =>
    (texts[key] ?? '').replace(/\$(\d)/g, (_, place: string) => (values as string[])[Number(place) - 1]!);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(answer);
}

describe('a text', () => {
  it('has its values in their places', () => {
    expect(say('inBrackets', 'Hide', 'x')).toBe('Hide (x)');
  });

  it('has the form of its number', () => {
    expect([0, 1, 2, 1234].map((count) => sayCount('papers', count))).toEqual([
      '0 papers',
      '1 paper',
      '2 papers',
      '1,234 papers',
    ]);
  });

  it('has its only form where the language has one', () => {
    speak({ papers_other: '論文 $1 件' });
    expect(sayCount('papers', 1)).toBe('論文 1 件');
  });

  it('takes what is no text into the order of its language', () => {
    const [first, second] = [{ element: 1 }, { element: 2 }];
    expect(sayAround('faultAt', first, second)).toEqual(['', first, ': ', second, '']);
    speak({ faultAt: '$2 の問題：$1。$2' });
    expect(sayAround('faultAt', first, second)).toEqual(['', second, ' の問題：', first, '。', second, '']);
  });
});

describe('the conventions for dates and numbers', () => {
  it.each([
    ['en', ['en-US', 'en'], 'en-US'],
    ['en', ['de-DE', 'en-AU'], 'en-AU'],
    ['en', ['it'], 'en-GB'],
    ['de', ['fr-CH', 'de-CH', 'de-DE'], 'de-CH'],
    ['fr', ['en-CA'], 'fr'],
    ['zh-CN', ['zh-TW', 'zh'], 'zh'],
    ['zh-CN', ['zh-Hant-HK', 'en'], 'zh-CN'],
  ])('of texts in %s, for a reader of %j, are those of %s', (language, wanted, locale) => {
    expect(chooseLocale(language, wanted)).toBe(locale);
  });
});
