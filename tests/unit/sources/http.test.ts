import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchText } from '../../../lib/sources/http';

let server: Server;

async function listen(onRequest: Parameters<typeof createServer>[1]): Promise<string> {
  server = createServer(onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a fetch', () => {
  it('brings status, headers and text', async () => {
    const url = await listen((_, response) => response.writeHead(418, { 'X-Tea': 'pot' }).end('Grüße'));
    const answer = await fetchText(url);
    expect([answer.status, answer.headers.get('X-Tea'), answer.body]).toEqual([418, 'pot', 'Grüße']);
  });

  it('ends when no answer begins', async () => {
    const url = await listen(() => undefined);
    await expect(fetchText(url, 200)).rejects.toMatchObject({ kind: 'timeout', message: 'no answer within 0.2 s' });
  });

  it('ends when an answer drips and never ends', async () => {
    const url = await listen((_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    await expect(fetchText(url, 200)).rejects.toMatchObject({ kind: 'timeout' });
  });
});
