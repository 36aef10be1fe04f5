import { connect } from 'node:tls';
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RawItem } from '../../feed/item.ts';
import { startFeed, type RunningFeed } from '../../feed/server.ts';
import { askNetwork } from './ask.ts';

let feed: RunningFeed;
const listUrl = (query = 'date=2026-11-18'): string => `${feed.url}/api/daily_papers?${query}`;
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

/** A connection that was merely closed has the same code in Node, but was not met by a read. */
const TCP_RESET = { code: 'ECONNRESET', syscall: 'read' };

/** Opens a request and answers with what has arrived when the first piece is there, or with the error. Leaves the connection open. */
function readFirstPiece(url: string): Promise<{ piece: string; isWhole: () => boolean; leave: () => void }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { rejectUnauthorized: false, agent: false }, (response) => {
      response.on('error', () => undefined);
      response.once('data', (piece: Buffer) => {
        resolve({ piece: piece.toString(), isWhole: () => response.complete, leave: () => asking.destroy() });
      });
    });
    asking.on('error', reject).end();
  });
}

beforeAll(async () => {
  feed = await startFeed({ now: Date.parse('2026-11-20T09:00:00Z') });
});
afterEach(() => feed.clearFaults());
afterAll(() => feed.close());

describe('the feed on the network', () => {
  it('answers over HTTPS as the contract says', async () => {
    const { status, headers, body } = await askNetwork(listUrl('date=2026-11-18&limit=5'));
    const items = JSON.parse(body) as RawItem[];
    expect(status).toBe(200);
    expect(items).toHaveLength(5);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'ratelimit-policy': '"fixed window";"api";q=500;w=300',
      ratelimit: expect.stringMatching(/^"api";r=\d+;t=\d+$/u),
      link: `<${feed.url}/api/daily_papers?date=2026-11-18&limit=5&p=1>; rel="next"`,
    });
    expect(headers).not.toHaveProperty('etag');
  });

  it('links to the host that it was asked for', async () => {
    const { headers } = await askNetwork(listUrl('limit=5'), { host: 'huggingface.co' });
    expect(headers['link']).toMatch(/^<https:\/\/huggingface\.co\/api\/daily_papers\?/u);
  });

  it('has a certificate for the names it stands in for', async () => {
    const socket = connect({
      port: feed.port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      servername: 'huggingface.co',
    });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    const names = socket.getPeerX509Certificate()!;
    for (const host of ['huggingface.co', 'cdn-thumbnails.huggingface.co', 'localhost'])
      expect(names.checkHost(host)).toBe(host);
    expect(names.checkIP('127.0.0.1')).toBe('127.0.0.1');
    socket.destroy();
  });

  it('keeps a log of who asked what, and when', async () => {
    await askNetwork(listUrl(), { 'user-agent': 'Reader/1' });
    expect(feed.requests.at(-1)).toMatchObject({
      method: 'GET',
      host: '127.0.0.1',
      path: '/api/daily_papers',
      query: { date: '2026-11-18' },
      at: Date.parse('2026-11-20T09:00:00Z'),
      userAgent: 'Reader/1',
      status: 200,
    });
  });

  it('follows the clock it is given', async () => {
    feed.setNow(() => Date.parse('2026-11-17T12:00:00Z'));
    expect((await askNetwork(listUrl())).status).toBe(400);
    feed.setNow(Date.parse('2026-11-20T09:00:00Z'));
    expect((await askNetwork(listUrl())).status).toBe(200);
  });

  it('draws thumbnails', async () => {
    const { headers } = await askNetwork(`${feed.url}/social-thumbnails/papers/2611.00001.png`, {
      host: 'cdn-thumbnails.huggingface.co',
    });
    expect(headers['content-type']).toBe('image/png');
  });

  it('has a page for each paper, and one for any other host', async () => {
    expect((await askNetwork(`${feed.url}/papers/2611.00001`)).body).toContain('2611.00001');
    const arxiv = await askNetwork(`${feed.url}/abs/2611.00001`, { host: 'arxiv.org' });
    expect([arxiv.status, arxiv.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(arxiv.body).toContain('arxiv.org');
  });

  it('writes nothing into a page that was not text before', async () => {
    const { body } = await askNetwork(`${feed.url}/papers/%3Cscript%3E`, { host: '"<b>' });
    expect(body).not.toMatch(/<script>|<b>/u);
  });
});

describe('faults on the network', () => {
  it('refuse, fail and confuse', async () => {
    feed.setFaults(
      { kind: '429', waitSeconds: 5, times: 1 },
      { kind: '500', times: 1 },
      { kind: 'html', times: 1 },
      { kind: 'truncated', times: 1 },
    );
    const refused = await askNetwork(listUrl());
    expect([refused.status, refused.headers['ratelimit']]).toEqual([429, '"api";r=0;t=5']);
    expect((await askNetwork(listUrl())).status).toBe(500);
    expect((await askNetwork(listUrl())).body).toMatch(/^<!doctype html>/u);
    const { headers, body } = await askNetwork(listUrl());
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
  });

  it('reset the connection at once', async () => {
    feed.setFaults({ kind: 'reset' });
    expect(await failureOf(askNetwork(listUrl()))).toMatchObject(TCP_RESET);
  });

  it('reset it in the middle', async () => {
    feed.setFaults({ kind: 'reset-body' });
    expect(await failureOf(askNetwork(listUrl()))).toMatchObject(TCP_RESET);
  });

  it('hang without a word until the client leaves, and hear that it left', async () => {
    feed.setFaults({ kind: 'hang' });
    const abort = new AbortController();
    const before = feed.requests.length;
    const failure = failureOf(askNetwork(listUrl(), {}, abort.signal));
    await expect.poll(() => feed.requests.length).toBe(before + 1);
    abort.abort();
    expect(await failure).toMatchObject({ name: 'AbortError' });
  });

  it('hang in the middle', async () => {
    feed.setFaults({ kind: 'hang-body' });
    const { piece, isWhole, leave } = await readFirstPiece(listUrl());
    expect(piece.startsWith('[{"paper"')).toBe(true);
    expect(isWhole()).toBe(false);
    leave();
  });

  it('drip a byte at a time', async () => {
    feed.setFaults({ kind: 'drip', delayMs: 1 });
    const { piece, leave } = await readFirstPiece(listUrl());
    expect(piece).toBe('[');
    leave();
    feed.setFaults({ kind: 'drip', delayMs: 0 });
    expect((await askNetwork(listUrl('date=2023-01-01'))).body).toBe('[]');
  });

  it('come late, and whole', async () => {
    feed.setFaults({ kind: 'slow', delayMs: 30 });
    const startedAt = performance.now();
    const { body } = await askNetwork(listUrl());
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29);
    expect(Array.isArray(JSON.parse(body))).toBe(true);
  });

  it('flood without end, no faster than it is read', async () => {
    feed.setFaults({ kind: 'flood' });
    const { piece, isWhole, leave } = await readFirstPiece(listUrl());
    expect(piece).toMatch(/^ +$/u);
    expect(isWhole()).toBe(false);
    leave();
  });

  it('do not keep the server from closing', async () => {
    const own = await startFeed({ faults: [{ kind: 'hang' }] });
    const failure = failureOf(askNetwork(`${own.url}/api/daily_papers`));
    await expect.poll(() => own.requests.length).toBe(1);
    await own.close();
    expect(await failure).toMatchObject({ code: 'ECONNRESET' });
  });
});
