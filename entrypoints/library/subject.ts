import { markRead } from '../../components/marking';
import { findMainUrl } from '../../components/paper-links';
import { reportDatabaseError } from '../../lib/live';
import { readExportItems } from '../../lib/store/export-items';
import type { MarkKind } from '../../lib/store/mark-change';
import { address } from './address';
import { toggleSelectedMark } from './bulk-marks';
import { copyCitations, type Citation } from './citations';
import { current, listed } from './list';
import { isPaneFolded, opened } from './reading';
import { readRow, type Row } from './rows';
import { listSelected, selected } from './selection';

/** The reader is in the open paper, not at the list. */
export function isReading(): boolean {
  const isCovered = isPaneFolded.value && address.value.paperId !== undefined;
  return isCovered || document.querySelector('.paper-pane')?.contains(document.activeElement) === true;
}

/** What keys speak of: the open paper while the reader is in it, else the current row. Nothing until it has been read. */
export function withSubject(act: (row: Row) => void): void {
  // The answer for the paper that was open before stays until the next one.
  const open = opened.value?.paper.id === address.value.paperId ? opened.value : undefined;
  const subject = isReading() || !current.value ? open : readRow(current.value.id);
  if (subject) act(subject);
}

/** The selected papers, where there are any and the reader is at the list. */
function readSelection(): ReadonlySet<string> | undefined {
  return !isReading() && selected.value && selected.value.size > 0 ? selected.value : undefined;
}

/** Switches a mark on all selected papers, or does what is meant for the one that keys speak of. */
export function markSubject(kind: MarkKind, act: (row: Row) => void): void {
  if (readSelection()) toggleSelectedMark(kind);
  else withSubject(act);
}

/** Copies the citations of the selected papers, or that of the one that keys speak of. */
export function copySubject(citation: Citation): void {
  const list = listed.peek();
  if (readSelection() && list) {
    readExportItems(listSelected(list))
      .then((items) =>
        copyCitations(
          items.map(({ paper }) => paper),
          citation,
        ),
      )
      .catch(reportDatabaseError);
  } else withSubject(({ paper }) => void copyCitations([paper], citation));
}

/** Opens a paper's own page. */
export function openPage({ paper }: Row): void {
  const url = findMainUrl(paper);
  if (url === undefined) return;
  markRead(paper.id);
  window.open(url, '_blank', 'noopener,noreferrer');
}
