import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { startOfDay } from '../feed/day.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import { readItems } from '../feed/store.ts';

const root = resolve(import.meta.dirname, '../..');

async function runStart(...words: string[]): Promise<{ code: number; output: string; errors: string }> {
  // Nothing answers there: a test never reaches the network.
  const env = { ...process.env, ...(words.includes('--live') && { https_proxy: 'http://127.0.0.1:9' }) };
  const program = spawn(process.execPath, ['tests/start.ts', ...words], { cwd: root, env });
  const [output, errors, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'exit') as Promise<[number]>,
  ]);
  return { code, output, errors };
}

/** Width and height stand in the header of a PNG. */
function readSize(png: Buffer): [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

// Both take their pictures in the same place.
test.describe.configure({ mode: 'serial' });

test('npm start without a display prints the edition and its notification, and takes pictures', async () => {
  const pages = ['popup', 'options', 'library-800', 'library-1280', 'library-1920'];
  const names = pages.flatMap((page) => [`.run/${page}-light.png`, `.run/${page}-dark.png`]);
  for (const name of names) rmSync(resolve(root, name), { force: true });
  const { code, output, errors } = await runStart('--headless', '--no-build');
  expect(errors).toBe('');
  expect(code).toBe(0);

  const [, count] = /^Edition of \d{4}-\d\d-\d\d: (\d+) papers$/m.exec(output) ?? [];
  const titles = [...output.matchAll(/^ +\d+ {2}(\S.*?) {2,}\S/gm)].map((row) => row[1]!);
  expect(Number(count)).toBeGreaterThan(20);
  expect(titles).toHaveLength(Number(count));

  const [, number, best = ''] = /^Notification: (\d+) new papers\n(.+)$/m.exec(output) ?? [];
  expect(number).toBe(count);
  expect(titles.some((title) => best.startsWith(title.replace(/…$/, '')))).toBe(true);

  expect(output.split('Screenshots:\n')[1]?.trim().split('\n')).toEqual(names);
  const pictures = names.map((name) => readFileSync(resolve(root, name)));
  const sizes = pictures.map(readSize);
  expect(sizes[0]).toEqual([420, 600]);
  expect(sizes[2]![1]).toBeGreaterThan(600);
  expect(sizes.slice(4).map(([width]) => width)).toEqual([800, 800, 1280, 1280, 1920, 1920]);
  for (let i = 0; i < pictures.length; i += 2) expect(pictures[i]!.equals(pictures[i + 1]!), names[i]).toBe(false);
});

test('npm start takes real answers from a folder as the news of the last days', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-answers-'));
  const days = ['2026-01-05', '2026-01-06', '2026-01-07'];
  const answers = days.map((day) => readItems(createGeneratedStore(5), day, startOfDay('2026-02-01')));
  for (const [i, day] of days.entries()) writeFileSync(join(folder, `${day}.json`), JSON.stringify(answers[i]));
  const { code, output, errors } = await runStart('--headless', '--no-build', '--data', folder);
  rmSync(folder, { recursive: true });
  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(output).toContain(`: ${new Set(answers.flat().map(({ paper }) => paper.id)).size} papers\n`);
});

test('npm start says in words what it cannot do, and fails', async () => {
  const bad = await runStart('--data', 'no/such/folder');
  expect(bad.code).toBe(2);
  expect(bad.errors).toContain('there is no folder no/such/folder');

  const live = await runStart('--headless', '--no-build', '--live');
  expect(live.code).toBe(1);
  expect(live.errors).toContain('The first delivery failed. Hugging Face cannot be reached.');
});
