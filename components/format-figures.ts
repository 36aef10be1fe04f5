import { locale, say } from '../lib/words';

const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
const change = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, signDisplay: 'exceptZero' });
const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent' });
const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

/** `+3.2` or `-0.5`: how fast something changes. */
export function formatChange(rate: number): string {
  return change.format(rate);
}

/** `about 26 minutes`, of milliseconds: an estimate, so no more exact than that. */
export function formatDuration(ms: number): string {
  const minuteCount = Math.round(ms / 60_000);
  if (minuteCount < 1) return say('durationShort');
  if (minuteCount < 90) return say('durationAbout', minutes.format(minuteCount));
  return say('durationAbout', hours.format(Math.round(minuteCount / 30) / 2));
}

/** `3.5`. */
export function formatDecimal(value: number): string {
  return oneDigit.format(value);
}

/** `63.2 MB`, of bytes. */
export function formatMegabytes(bytes: number): string {
  return megabytes.format(bytes / 1e6);
}

/** `40%`, of a share from 0 to 1. */
export function formatShare(share: number): string {
  return percent.format(share);
}
