import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Snippet } from '../../../components/snippet';

/** What a snippet shows of a text in which a word was found: its text, and what of it is marked. */
function show(text: string, word: string): { text: string; marked: string[] } {
  const start = text.indexOf(word);
  const snippet = Snippet({ text, ranges: [{ start, end: start + word.length }] });
  const parts = snippet?.props.children as [unknown, VNode<{ text: string; ranges: { start: number; end: number }[] }>];
  const { text: shown, ranges } = parts[1].props;
  return { text: shown, marked: ranges.map((range) => shown.slice(range.start, range.end)) };
}

const BEFORE = 'We give agents a memory. '.repeat(4);

describe('a snippet', () => {
  it('begins with a whole word some way before what was found', () => {
    const { text, marked } = show(`${BEFORE}They plan with it, and repair what fails.`, 'repair');
    expect(text).toMatch(/^(?:a|memory|We|give|agents|They)\b/);
    expect(marked).toEqual(['repair']);
  });

  it.each([
    [
      `${BEFORE}Code is at https://github.com/OpenResearchGroupName/long-project-repository-agents and more`,
      'repository',
    ],
    [`${'日本語の論文は空白なしで書かれる。'.repeat(5)}拡散モデル。${'続き'.repeat(99)}`, '拡散'],
  ])('shows what was found where no word begins before it: %s', (text, word) => {
    expect(show(text, word).marked).toEqual([word]);
  });

  it.each([0, 1, 2, 3])('cuts no sign of two units in half, %i further on', (more) => {
    const { text } = show(`${'x'.repeat(more)}${'𝔽'.repeat(40)} flow ${'𝔾'.repeat(200)}`, 'flow');
    expect(text.isWellFormed()).toBe(true);
  });
});
