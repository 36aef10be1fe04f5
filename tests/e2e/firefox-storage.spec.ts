import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../browser/table.ts';
import { fillDisk, makeRoom } from './database-faults.ts';
import { deliverNow, expect, press, readText, test } from './firefox-fixtures.ts';
import {
  expectErased,
  expectNoTrouble,
  expectText,
  readStar,
  star,
  takeDownload,
  waitForPapers,
} from './firefox-pages.ts';
import { chooseHugeFile } from './huge-file.ts';

// Starting a Firefox of its own takes each test several seconds, more on a busy machine: so each has many steps.
test.describe.configure({ timeout: 180_000 });

test('without room nothing is starred, stored or imported, and a backup outlives the deletion of everything', async ({
  delivered,
}) => {
  const { firefox, hub } = delivered;
  const popup = await firefox.openPage('popup.html');
  await waitForPapers(popup);
  await popup.evaluate(fillDisk, { tables: ['marks'] });
  await press(popup, 'star');
  await expectText(popup, 'trouble', 'There is no room left: your last change was not saved');
  expect(await readStar(popup)).toBe('false');
  expect(await readTable(delivered, 'marks')).toEqual([]);
  await popup.evaluate(makeRoom);
  await star(popup);
  await expectNoTrouble(popup);

  const lists = await readTable(delivered, 'lists');
  await hub.evaluate(fillDisk, { tables: ['papers', 'lists'], isBackground: true });
  await deliverNow(delivered);
  await expectText(popup, 'status', 'Is the disk full?');
  expect(await readTable(delivered, 'lists')).toEqual(lists);
  await hub.evaluate(makeRoom);
  await deliverNow(delivered);
  expect((await readTable(delivered, 'runs')).at(-1)).not.toHaveProperty('failure');

  const options = await firefox.openPage('options.html');
  await expectText(options, 'backup-save', 'Save');
  await press(options, 'backup-save');
  const { path, content } = await takeDownload(delivered);
  expect(content).toMatchObject({ format: 'paperboy-backup', version: 1, marks: [{ starredAt: expect.any(Number) }] });
  await press(options, 'erase');
  await press(options, 'erase-confirm');
  await expectErased(options, '1 mark, 0 topics');
  for (const table of ['papers', 'marks', 'topics', 'lists', 'deliveries', 'runs', 'postings', 'facts', 'copies']) {
    expect(await readTable(delivered, table), table).toEqual([]);
  }
  expect(await hub.evaluate(() => browser.storage.sync.get())).toEqual({});

  const cutPath = join(delivered.profileDir, 'cut.json');
  writeFileSync(cutPath, JSON.stringify(content).slice(0, -20));
  await options.chooseFile('[data-testid="backup-file"]', cutPath);
  await expectText(options, 'backup-state', 'not complete');
  await options.evaluate(chooseHugeFile);
  await expectText(options, 'backup-state', 'larger than 100 MB');
  expect(await readText(options, 'import-offer')).toBe('');
  for (const table of ['marks', 'papers', 'imports']) expect(await readTable(delivered, table), table).toEqual([]);
  await options.chooseFile('[data-testid="backup-file"]', path);
  await expectText(options, 'import-offer', 'New marks1');
  await options.evaluate(fillDisk, { tables: ['imports'] });
  await press(options, 'import-accept');
  await expectText(options, 'trouble', 'There is no room left');
  for (const table of ['marks', 'papers', 'imports']) expect(await readTable(delivered, table), table).toEqual([]);
  await options.evaluate(makeRoom);
  await options.chooseFile('[data-testid="backup-file"]', path);
  await expectText(options, 'import-offer', 'New marks1');
  await press(options, 'import-accept');
  await expectText(options, 'backup-state', '1 mark is new or changed');
  await expectNoTrouble(options);
  expect(await readTable(delivered, 'marks')).toMatchObject([{ starredAt: expect.any(Number) }]);
  await press(options, 'import-undo');
  await expectText(options, 'backup-state', 'The import is undone.');
  expect((await readTable(delivered, 'marks'))[0]).not.toHaveProperty('starredAt');
});
