import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatMoment, formatUtcDay } from '../../../components/format';

const NIGHT_IN_BERLIN = Date.parse('2026-11-25T02:30:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T12:00:00Z'), toFake: ['Date', 'Temporal'] });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('dates and times', () => {
  it.each(['America/New_York', 'UTC', 'Asia/Tokyo'])('name the day that a paper has in its citation, in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(formatUtcDay(Date.parse('2026-11-24T00:00:00Z'))).toMatch(/^(?:Nov 24, 2026|24 Nov 2026)$/);
    expect(formatUtcDay(Date.parse('2026-11-24T23:59:00Z'))).toMatch(/^(?:Nov 24, 2026|24 Nov 2026)$/);
  });

  it('are of the time zone that the reader has flown to', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(formatMoment(NIGHT_IN_BERLIN)).toMatch(/^0?3:30(?: AM)?$/);
    vi.stubEnv('TZ', 'America/New_York');
    expect(formatMoment(NIGHT_IN_BERLIN)).toMatch(/^Tuesday (?:0?9:30 PM|21:30)$/);
  });
});
