import { saveFile } from '../../components/save-file';
import { makeEml } from '../../lib/export/eml';
import { makeFileName } from '../../lib/export/file-name';
import type { ExportFormat } from '../../lib/export/formats';
import { composeMail } from '../../lib/export/mail';
import { makeMailto } from '../../lib/export/mailto';
import { readExportItems } from '../../lib/store/export-items';
import { idAt, type Listed } from './list';

function readItems(list: Listed) {
  return readExportItems([...list.numbers.keys()].flatMap((index) => idAt(list, index) ?? []));
}

/** Saves the whole list on show as a file. `title` is what the reader calls it. */
export async function exportList(list: Listed, format: ExportFormat, title: string): Promise<void> {
  const now = Date.now();
  const text = await format.write(await readItems(list), { title, now });
  saveFile(makeFileName(title, format.extension, now), format.mediaType, text);
}

/** Opens the mail program with the list, as much of it as an address can hold. */
export async function mailList(list: Listed, title: string): Promise<void> {
  location.href = makeMailto(composeMail(await readItems(list), title));
}

/** Saves the list as a draft that mail programs open to be sent. */
export async function draftList(list: Listed, title: string): Promise<void> {
  const now = Date.now();
  const eml = makeEml(composeMail(await readItems(list), title), now);
  saveFile(makeFileName(title, 'eml', now), 'message/rfc822', eml);
}
