import { describe, expect, it } from 'vitest';
import { hasDisplay, readOptions, USAGE, UsageError } from '../../start/options';

const here = import.meta.dirname;

describe('the words after npm start', () => {
  it('open a window over the built-in feed when there are none', () => {
    expect(readOptions([], true)).toEqual({ isLive: false, isHeadless: false, builds: true, wantsHelp: false });
  });

  it('print instead where there is no display, or where that is wanted', () => {
    expect(readOptions([], false).isHeadless).toBe(true);
    expect(readOptions(['--headless'], true).isHeadless).toBe(true);
  });

  it('name a folder, the real source, or the build that is there', () => {
    expect(readOptions(['--data', here], true)).toMatchObject({ dataDir: here, isLive: false });
    expect(readOptions([`--data=${here}`], true)).toMatchObject({ dataDir: here });
    expect(readOptions(['--live'], true)).toMatchObject({ isLive: true });
    expect(readOptions(['--no-build'], true)).toMatchObject({ builds: false });
  });

  it.each([
    [['--date', 'x'], /--date/],
    [['folder'], /folder/],
    [['--data'], /--data/],
    [['--data', `${here}/nowhere`], /no folder .*nowhere/],
    [['--data', import.meta.filename], /no folder/],
    [['--data', here, '--live'], /exclude each other/],
    [['--headless=yes'], /--headless/],
  ])('are refused in words: %j', (words, message) => {
    expect(() => readOptions(words, true)).toThrow(UsageError);
    expect(() => readOptions(words, true)).toThrow(message);
  });

  it('are all explained by --help', () => {
    expect(readOptions(['--help'], true).wantsHelp).toBe(true);
    for (const option of ['--headless', '--data', '--live', '--no-build', '--help']) expect(USAGE).toContain(option);
  });
});

describe('a display', () => {
  it.each([
    ['darwin', {}, true],
    ['win32', {}, true],
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, true],
  ])('on %s with %j: %s', (platform, environment, expected) => {
    expect(hasDisplay(platform, environment)).toBe(expected);
  });
});
