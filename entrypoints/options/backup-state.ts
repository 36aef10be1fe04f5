import { effect, signal } from '@preact/signals';
import { saveFile } from '../../components/save-file';
import type { Backup } from '../../lib/backup/backup';
import { importBackup, previewBackup, undoLastImport, type ImportSummary } from '../../lib/backup/import';
import { dropCopies, readEveryCopy, readLostCopy, type LostCopy } from '../../lib/backup/lost-copy';
import { readBackupFile } from '../../lib/backup/read-backup';
import { printBackup, writeBackup } from '../../lib/backup/write-backup';
import { databaseTrouble, liveSignal, reportDatabaseError, reportOutcome } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { readCopyRow } from '../../lib/store/copies';
import { readImport } from '../../lib/store/imports';
import { describeFault, describeImported, describeUndone } from './backup-words';

/** A backup that was read and is still to be imported. */
export interface Offer {
  backup: Backup;
  summary: ImportSummary;
  /** Items that could not be read. */
  droppedCount: number;
  /** Where it stands, if it is the copy of a database that was lost and no file. */
  copyKeys: string[];
}

/** What lies before the user to say yes or no to. */
export const offer = signal<Offer | undefined>(undefined);

/** What is being done, or came of it, in words. */
export const backupState = signal('');

/** The last import, while it can be undone. */
export const lastImport = liveSignal(() => readImport);

/** What the database knows of the automatic copy. */
export const copyRow = liveSignal(() => readCopyRow);

/** The copy of a database that was lost. */
export const lostCopy = signal<LostCopy | undefined>(undefined);

async function findLostCopy(): Promise<void> {
  lostCopy.value = await readLostCopy();
}

void findLostCopy().catch(reportDatabaseError);

/** What lies beside the database, while that cannot be read. */
export const readableCopy = signal<Backup | undefined>(undefined);

effect(() => {
  const kind = databaseTrouble.value?.kind;
  if (kind === 'failed' || kind === 'newer') void findReadableCopy();
  else readableCopy.value = undefined;
});

async function findReadableCopy(): Promise<void> {
  readableCopy.value = await readEveryCopy().catch(() => undefined);
}

/** Offers everything of the user's as a file; while the database cannot be read, as it was when it was copied. */
export function saveBackup(): void {
  const copy = readableCopy.peek();
  if (copy) offerFile(copy.createdAt, printBackup(copy));
  else attempt(saveStored(Date.now()));
}

async function saveStored(now: number): Promise<void> {
  offerFile(now, await writeBackup(now));
}

function offerFile(madeAt: number, text: string): void {
  const moment = Temporal.Instant.fromEpochMilliseconds(madeAt).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  saveFile(`paperboy-${moment.toPlainDate().toString()}.json`, 'application/json', text);
}

/** Counts up with each thing that is chosen: of what comes late, an earlier one is no longer wanted. */
let turn = 0;

/** Reads a file, and says what importing it would do. */
export async function openBackup(file: File, busyWords: string): Promise<void> {
  const own = (turn += 1);
  offer.value = undefined;
  backupState.value = busyWords;
  const reading = await readBackupFile(file);
  if (own !== turn) return;
  if ('fault' in reading) backupState.value = describeFault(reading.fault);
  else await makeOffer(reading.backup, reading.droppedCount);
}

/** Shows what the copy of the lost database would bring back. */
export async function openLostCopy(): Promise<void> {
  const copy = lostCopy.value;
  if (copy) await makeOffer(copy.backup, copy.droppedCount, copy.keys);
}

async function makeOffer(backup: Backup, droppedCount: number, copyKeys: string[] = []): Promise<void> {
  const own = (turn += 1);
  const summary = await previewBackup(backup, Date.now(), copyKeys);
  if (own !== turn) return;
  offer.value = { backup, summary, droppedCount, copyKeys };
  backupState.value = '';
}

/** Imports what is offered. */
export async function acceptOffer(takesSettings: boolean, busyWords: string): Promise<void> {
  const taken = offer.value;
  if (!taken) return;
  offer.value = undefined;
  backupState.value = busyWords;
  const summary = await importBackup(taken.backup, takesSettings, Date.now(), taken.copyKeys);
  await findLostCopy();
  backupState.value = describeImported(summary);
  // Topics are to be matched, and the records of starred papers fetched.
  await requestWork();
}

/** Puts the offer away; nothing was changed. */
export function declineOffer(): void {
  offer.value = undefined;
  backupState.value = '';
}

/** The user does without the copy of the lost database. */
export async function dropLostCopy(): Promise<void> {
  if (lostCopy.value) await dropCopies(lostCopy.value.keys);
  await findLostCopy();
}

/** Takes the last import back. The copy of a lost database is offered again. */
export async function undoImport(): Promise<void> {
  const undone = await undoLastImport();
  if (undone) backupState.value = describeUndone(undone);
  await findLostCopy();
  await requestWork();
}

/** What was offered is deleted. */
export function forgetOffers(): void {
  declineOffer();
  lostCopy.value = undefined;
}

/** For handlers: what goes wrong is shown. */
export function attempt(work: Promise<void>): void {
  void reportOutcome(work).then((isDone) => {
    if (!isDone) backupState.value = '';
  });
}
