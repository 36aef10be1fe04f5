import { saveFile } from '../../components/save-file';
import { makeEml } from '../../lib/export/eml';
import { makeFileName } from '../../lib/export/file-name';
import type { ExportFormat } from '../../lib/export/formats';
import type { ExportWords } from '../../lib/export/item';
import { composeMail, type MailWords } from '../../lib/export/mail';
import { makeMailto } from '../../lib/export/mailto';
import { readExportItems } from '../../lib/store/export-items';
import { say, sayCount } from '../../lib/words';

const WORDS: ExportWords & MailWords = {
  papers: say('papersHeading'),
  paper: say('mailPaper'),
  code: say('linkCode'),
  project: say('linkProject'),
  tags: say('tags'),
  note: say('note'),
  more: (count) => sayCount('mailMore', count),
  moreAuthors: (count) => sayCount('authorsMore', count),
};

/** Saves papers as a file, in this order. `title` is what the reader calls them. */
export async function exportList(paperIds: string[], format: ExportFormat, title: string): Promise<void> {
  const now = Date.now();
  const text = await format.write(await readExportItems(paperIds), { title, now, words: WORDS });
  saveFile(makeFileName(title, format.extension, now), format.mediaType, text);
}

/** Opens the mail program with papers, as many as an address can hold. */
export async function mailList(paperIds: string[], title: string): Promise<void> {
  location.href = makeMailto(composeMail(await readExportItems(paperIds), title, WORDS));
}

/** Saves papers as a draft that mail programs open to be sent. */
export async function draftList(paperIds: string[], title: string): Promise<void> {
  const now = Date.now();
  const eml = makeEml(composeMail(await readExportItems(paperIds), title, WORDS), now);
  saveFile(makeFileName(title, 'eml', now), 'message/rfc822', eml);
}
