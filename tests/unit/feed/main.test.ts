import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { createGeneratedStore } from '../../feed/generated.ts';
import { generateDay } from '../../feed/generator.ts';
import type { RawItem } from '../../feed/item.ts';
import { askList, askNetwork, createFridayFeed } from './ask.ts';

let server: ChildProcess;
let lines: AsyncIterator<string>;

/** The next line that it prints. */
const readLine = async (): Promise<string> => (await lines.next()).value as string;

/** Starts the command line and answers with the first address that it prints. */
async function start(...options: string[]): Promise<string> {
  server = spawn(process.execPath, ['tests/feed/main.ts', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  lines = createInterface(server.stdout!)[Symbol.asyncIterator]();
  return readLine();
}

async function stop(): Promise<void> {
  server.kill();
  await once(server, 'exit');
}

const idsOf = (items: RawItem[]): string[] => items.map(({ paper }) => paper.id).toSorted();

afterEach(stop);

describe('the command line', () => {
  it('starts a feed at the time and with the seed that it is given', async () => {
    const url = await start('--now', '2026-11-20T09:00:00Z', '--seed', '7');
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/u);
    expect((await askNetwork(`${url}/api/daily_papers?date=2026-11-21`)).status).toBe(400);
    const items = JSON.parse((await askNetwork(`${url}/api/daily_papers?date=2026-11-19`)).body) as RawItem[];
    const same = createFridayFeed({ store: createGeneratedStore(7) });
    expect(idsOf(items)).toEqual(idsOf(askList(same, '/api/daily_papers?date=2026-11-19')));
  });

  it('serves a folder, as the news of today or as it is dated', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'feed-main-'));
    const text = JSON.stringify(generateDay(1, '2026-05-12', { papersPerDay: 2 }), null, 2);
    writeFileSync(join(folder, '2026-05-12.json'), text);
    const recent = await start('--now', '2026-11-20T09:00:00Z', '--data', folder);
    expect((await askNetwork(`${recent}/api/daily_papers?date=2026-11-20`)).body).toContain('2026-11-20T');
    await stop();
    const dated = await start('--data', folder, '--dated');
    expect((await askNetwork(`${dated}/api/daily_papers?date=2026-05-12`)).body).toBe(text);
    rmSync(folder, { recursive: true });
  });

  it('prints the address of the control server too', async () => {
    await start('--control-port', '0');
    expect((await fetch((await readLine()).replace('control: ', ''))).status).toBe(200);
  });
});
