import { describe, expect, it } from 'vitest';
import { readName, readText } from '../../../lib/paper/bounds.ts';
import { clip, cut } from '../../../lib/paper/clip.ts';

const EMOJI = 'a🙂🙃b🙂';

describe('a text that is too long', () => {
  it('is cut beside an emoji, never through it', () => {
    for (let length = 0; length <= EMOJI.length; length += 1) {
      const kept = cut(EMOJI, length);
      expect(kept.length).toBeLessThanOrEqual(length);
      expect(EMOJI.startsWith(kept) && kept.isWellFormed()).toBe(true);
    }
    expect([cut(EMOJI, 2), cut(EMOJI, 3), clip(EMOJI, 3), clip(EMOJI, 4)]).toEqual(['a', 'a🙂', 'a…', 'a🙂…']);
  });

  it('has no sign in the place of half an emoji, where it is cut before it is cleaned either', () => {
    for (const blanks of ['', ' ', '  ']) {
      const raw = `${blanks}x${'🙂'.repeat(500)}`;
      for (const text of [readText(raw, 20), readText(raw, 21), readName(raw), readName(`${' '.repeat(300)}${raw}`)]) {
        expect(text).toMatch(/^x🙂+…?$/u);
      }
    }
  });

  it('that fits stays as it is', () => {
    expect([clip('🙂', 2), cut('🙂', 2)]).toEqual(['🙂', '🙂']);
  });
});
