import type { Mark } from './rows';
import { fitTags, keyOfTag, normalizeTag, normalizeTags } from './tags';

/** What can be switched on and off on a paper. */
export type MarkKind = 'starredAt' | 'readAt' | 'hiddenAt';

/** One thing that the user does to a paper, or to many at once. */
export type MarkChange =
  | { kind: MarkKind; isOn: boolean }
  /** Tags as they were typed. A paper gets no more than it can have. */
  | { kind: 'addTags'; tags: readonly string[] }
  | { kind: 'removeTag'; tag: string }
  | { kind: 'setTags'; tags: readonly string[] }
  /** Markdown; blank means no note. */
  | { kind: 'setNote'; note: string };

/**
 * A mark after a change: the very same object when the change makes no difference. Otherwise its `updatedAt` is later
 * than it was, even if the clock was set back, so that it names this state of the mark.
 */
export function applyChange(mark: Mark, change: MarkChange, now: number): Mark {
  const changed = changeFields(mark, change, now);
  return changed === mark ? mark : { ...changed, updatedAt: Math.max(now, mark.updatedAt + 1) };
}

function changeFields(mark: Mark, change: MarkChange, now: number): Mark {
  switch (change.kind) {
    case 'starredAt':
    case 'readAt':
    case 'hiddenAt':
      return switchMoment(mark, change.kind, change.isOn, now);
    case 'addTags':
      return putTags(mark, [...(mark.tags ?? []), ...change.tags]);
    case 'removeTag': {
      const key = keyOfTag(normalizeTag(change.tag) ?? '');
      return putTags(mark, mark.tags?.filter((tag) => keyOfTag(tag) !== key) ?? []);
    }
    case 'setTags':
      return putTags(mark, change.tags);
    case 'setNote':
      return putNote(mark, change.note);
  }
}

function switchMoment(mark: Mark, kind: MarkKind, isOn: boolean, now: number): Mark {
  if ((mark[kind] !== undefined) === isOn) return mark;
  if (isOn) return { ...mark, [kind]: now };
  const { [kind]: _, ...rest } = mark;
  return rest;
}

function putTags(mark: Mark, typed: readonly string[]): Mark {
  const { tags: before = [], ...rest } = mark;
  const tags = fitTags(normalizeTags(typed), before);
  if (tags.length === before.length && tags.every((tag, i) => tag === before[i])) return mark;
  return tags.length === 0 ? rest : { ...rest, tags };
}

function putNote(mark: Mark, note: string): Mark {
  const { note: before = '', ...rest } = mark;
  const text = note.trim() === '' ? '' : note;
  if (text === before) return mark;
  return text === '' ? rest : { ...rest, note: text };
}
