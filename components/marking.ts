import { signal } from '@preact/signals';
import { reportOutcome } from '../lib/live';
import type { Paper } from '../lib/paper/paper';
import type { MarkKind } from '../lib/store/mark-change';
import { setMark } from '../lib/store/marks';
import type { Mark } from '../lib/store/rows';

/** The last hidden paper, until it is undone or something else is hidden. */
export const lastHidden = signal<{ paperId: string; title: string } | undefined>(undefined);

/** Switches one mark of a paper to its opposite. */
export function toggleMark(paperId: string, kind: MarkKind, mark: Mark | undefined): void {
  writeMark(paperId, kind, mark?.[kind] === undefined);
}

/** Takes the star from a paper. */
export function removeStar(paperId: string): void {
  writeMark(paperId, 'starredAt', false);
}

/** Hides a paper, and keeps how to undo it at hand. */
export function hidePaper(paperId: string, title: string): void {
  const remember = (): void => {
    lastHidden.value = { paperId, title };
  };
  void reportOutcome(setMark(paperId, 'hiddenAt', true).then(remember));
}

/** Brings a hidden paper back. */
export function unhidePaper(paperId: string): void {
  const forget = (): void => {
    if (lastHidden.value?.paperId === paperId) lastHidden.value = undefined;
  };
  void reportOutcome(setMark(paperId, 'hiddenAt', false).then(forget));
}

/** Hides a paper, or brings a hidden one back. */
export function toggleHidden({ id, title }: Pick<Paper, 'id' | 'title'>, mark: Mark | undefined): void {
  if (mark?.hiddenAt === undefined) hidePaper(id, title);
  else unhidePaper(id);
}

/** A paper that was opened has been read. */
export function markRead(paperId: string): void {
  writeMark(paperId, 'readAt', true);
}

function writeMark(paperId: string, kind: MarkKind, isOn: boolean): void {
  void reportOutcome(setMark(paperId, kind, isOn));
}
