import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readMailto } from './mailto.ts';
import { writeRows } from './write-rows.ts';

test.use({ feedOptions: { store: createGeneratedStore(1, { papersPerDay: 6 }) } });

async function openMenu(page: Page): Promise<Locator> {
  const menu = page.getByTestId('export');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  return menu;
}

/** Takes the file that an entry of the export menu saves. */
async function saveAs(page: Page, entry: string): Promise<{ name: string; text: string }> {
  const menu = await openMenu(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: entry, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** What a browser finds wrong with a text as XML. An extension's page may not parse one. */
async function readXmlFault({ context }: PaperboyBrowser, text: string): Promise<string | undefined> {
  const page = await context.newPage();
  const fault = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    return parsed.querySelector('parsererror')?.textContent;
  }, text);
  await page.close();
  return fault;
}

/** The letter that the export menu begins. */
function writeMail(page: Page): Promise<{ subject: string; body: string }> {
  return readMailto(page, async () => {
    const menu = await openMenu(page);
    await menu.getByRole('button', { name: 'E-mail', exact: true }).click();
  });
}

test('the list on show is saved whole, in every format', async ({ delivered }) => {
  const papers = await readTable<StoredPaper>(delivered, 'papers');
  await writeRows(delivered, 'marks', [{ paperId: papers[0]!.id, updatedAt: 1, tags: ['<10B & "more"'] }]);
  const page = await delivered.openPage('library.html?view=all');
  await page.getByTestId('paper').first().waitFor();
  const bibtex = await saveAs(page, 'BibTeX');
  expect(bibtex.name).toMatch(/^paperboy-everything-.+\.bib$/);
  expect(bibtex.text.match(/^@\w+\{/gm)).toHaveLength(papers.length);
  expect((await saveAs(page, 'RIS')).text.match(/^TY {2}- /gm)).toHaveLength(papers.length);
  expect(JSON.parse((await saveAs(page, 'CSL-JSON')).text)).toHaveLength(papers.length);
  const atom = await saveAs(page, 'Atom');
  expect(atom.text.match(/<entry>/g)).toHaveLength(papers.length);
  expect(await readXmlFault(delivered, atom.text)).toBeUndefined();
  for (const format of ['CSV', 'Markdown']) {
    const { text } = await saveAs(page, format);
    for (const { title } of papers.slice(0, 3)) expect(text, format).toContain(title.slice(0, 20));
  }
  const draft = await saveAs(page, 'E-mail draft (.eml)');
  expect(draft.text).toContain('X-Unsent: 1');

  await page.getByRole('link', { name: /^Today/ }).click();
  const today = await writeMail(page);
  expect(today.subject).toBe('Today');
  expect(today.body).toMatch(/^.+\r\nhttps:\/\/.+\r\n\r\n/);
});

test('a starred list is its own file, and a citation is copied by button and by key', async ({ delivered }) => {
  const page = await delivered.openPage('library.html?view=all');
  await delivered.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByTestId('star').first().click();
  await page.getByTestId('paper-title').first().click();
  for (const [name, citation] of [
    ['BibTeX', /^@\w+\{/],
    ['Markdown link', /^\[.+\]\(https:/],
    ['APA', /\(\d{4}\)\. .+ https:\/\//],
  ] as const) {
    await page.getByTestId('paper-view').getByRole('button', { name }).click();
    await expect(page.getByTestId('copy-status')).toHaveText(`${name} copied.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(citation);
  }
  await page.keyboard.press('c');
  await expect(page.getByTestId('copy-status')).toHaveText('BibTeX copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/);
  await page.keyboard.press('l');
  await expect(page.getByTestId('copy-status')).toHaveText('Markdown link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\[.+\]\(https:/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.keyboard.press('a');
  await expect(page.getByTestId('copy-status')).toHaveText('The browser did not let APA be copied.');

  await page.getByRole('link', { name: /^Starred/ }).click();
  await expect(page.getByTestId('status')).toHaveText('1 paper');
  const { text } = await saveAs(page, 'BibTeX');
  expect(text.match(/^@\w+\{/gm)).toHaveLength(1);
  const [title = ''] = await page.getByTestId('paper-title').allTextContents();
  const draft = await PostalMime.parse((await saveAs(page, 'E-mail draft (.eml)')).text);
  const letter = await writeMail(page);
  expect([draft.subject, letter.subject]).toEqual(['Starred', 'Starred']);
  for (const body of [draft.text, draft.html, letter.body]) expect(body).toContain(title.slice(0, 30));
  await expectAccessible(page);
});
