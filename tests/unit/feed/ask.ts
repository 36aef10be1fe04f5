import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { createFeed, type Feed, type FeedOptions } from '../../feed/feed.ts';
import type { RawItem } from '../../feed/item.ts';
import type { Answer, FeedRequest } from '../../feed/contract/message.ts';

/** A request as a client sends it, without a network. */
export function createRequest(address: string, more: Partial<FeedRequest> = {}): FeedRequest {
  const url = new URL(address, 'https://huggingface.co');
  return {
    method: 'GET',
    host: url.hostname,
    origin: url.origin,
    path: url.pathname,
    query: url.searchParams,
    address: '127.0.0.1',
    headers: {},
    ...more,
  };
}

/** Asks a feed in memory. */
export const ask = (feed: Feed, address: string): Answer => feed.respond(createRequest(address));

/** The list that a feed in memory answers with. */
export const askList = (feed: Feed, address: string): RawItem[] =>
  JSON.parse(String(ask(feed, address).body)) as RawItem[];

/** A feed whose clock stands on a Friday morning. */
export const createFridayFeed = (options: FeedOptions = {}): Feed =>
  createFeed({ now: Date.parse('2026-11-20T09:00:00Z'), ...options });

export interface NetworkAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks over the network, whatever the certificate. */
export const askNetwork = (
  url: string,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<NetworkAnswer> =>
  new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false, headers, agent: false, ...(signal && { signal }) }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode!, headers: response.headers, body }), reject);
    })
      .on('error', reject)
      .end();
  });
