import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

async function runStart(...words: string[]): Promise<{ code: number; output: string; errors: string }> {
  const program = spawn(process.execPath, ['tests/start.ts', ...words], { cwd: root });
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

test('npm start without a display prints the edition and its notification, and takes pictures', async () => {
  const names = ['popup-light', 'popup-dark', 'options-light', 'options-dark'].map((name) => `.run/${name}.png`);
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
  const [popup, darkPopup, options, darkOptions] = names.map((name) => readFileSync(resolve(root, name)));
  expect(readSize(popup!)).toEqual([420, 600]);
  expect(readSize(darkPopup!)).toEqual([420, 600]);
  expect(readSize(options!)[1]).toBeGreaterThan(600);
  expect(popup!.equals(darkPopup!)).toBe(false);
  expect(options!.equals(darkOptions!)).toBe(false);
});

test('npm start says in words what it cannot do, and fails', async () => {
  const { code, errors } = await runStart('--data', 'no/such/folder');
  expect(code).toBe(2);
  expect(errors).toContain('there is no folder no/such/folder');
});
