import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFeed, type RunningFeed } from '../../feed/server.ts';
import { askNetwork } from './ask.ts';

let feed: RunningFeed;
const command = (body: unknown): Promise<Response> =>
  fetch(feed.controlUrl!, { method: 'PUT', body: typeof body === 'string' ? body : JSON.stringify(body) });

beforeAll(async () => {
  feed = await startFeed({ controlPort: 0 });
});
afterAll(() => feed.close());

describe('the control server', () => {
  it('sets faults, and takes them away', async () => {
    expect((await command({ faults: [{ kind: '500' }] })).status).toBe(200);
    expect((await askNetwork(`${feed.url}/api/daily_papers?limit=1`)).status).toBe(500);
    await command({ faults: [] });
    expect((await askNetwork(`${feed.url}/api/daily_papers?limit=1`)).status).toBe(200);
  });

  it('sets the clock and the form of errors', async () => {
    await command({ now: '2026-11-20T09:00:00Z', problemShape: 'errors' });
    const { status, body } = await askNetwork(`${feed.url}/api/daily_papers?date=2026-11-21`);
    expect([status, Object.keys(JSON.parse(body))]).toEqual([400, ['errors']]);
    await command({ now: 'real' });
    await askNetwork(`${feed.url}/api/daily_papers?limit=1`);
    expect(Math.abs(feed.requests.at(-1)!.at - Date.now())).toBeLessThan(60_000);
  });

  it('tells the requests so far', async () => {
    const { requests } = (await (await fetch(feed.controlUrl!)).json()) as { requests: unknown[] };
    expect(requests).toEqual(JSON.parse(JSON.stringify(feed.requests)));
  });

  it.each(['{', { faults: [{ kind: 'fire' }] }, { now: 'soon' }, { unknown: 1 }, 'null'])(
    'refuses %j and changes nothing',
    async (body) => {
      expect((await command(body)).status).toBe(400);
      expect((await askNetwork(`${feed.url}/api/daily_papers?limit=1`)).status).toBe(200);
    },
  );

  it('does not obey what any page on the web can send', async () => {
    expect((await fetch(feed.controlUrl!, { method: 'POST', body: '{"faults":[{"kind":"500"}]}' })).status).toBe(405);
    const { headers } = await fetch(feed.controlUrl!, { headers: { origin: 'https://example.com' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is no part of the feed', async () => {
    expect((await askNetwork(`${feed.url}/requests`)).headers['content-type']).toContain('text/html');
    const plain = await startFeed();
    expect(plain.controlUrl).toBeUndefined();
    await plain.close();
  });
});
