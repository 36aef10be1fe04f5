import { describe, expect, it } from 'vitest';
import { readChangelog, releases } from '../../lib/releases';

describe('what is new', () => {
  it('is what the changelog says, each item in one line', () => {
    const text =
      '# Changelog\n\nWords.\n\n## Unreleased\n\n- One thing\n  over two lines.\n- Another.\n\n## 0.1.0\n\n- First.\n';
    expect(readChangelog(text)).toEqual([
      { name: 'Unreleased', notes: ['One thing over two lines.', 'Another.'] },
      { name: '0.1.0', notes: ['First.'] },
    ]);
  });

  it('is there for the installed version', () => {
    expect(releases[0]?.notes.length).toBeGreaterThan(0);
  });

  it('is nothing where there is no changelog', () => {
    expect(readChangelog('')).toEqual([]);
  });
});
