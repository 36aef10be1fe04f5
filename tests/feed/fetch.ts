import type { FeedRequest } from './contract/message.ts';
import { ConnectionReset, deliverBody, deliverHead } from './delivery.ts';
import type { Feed } from './feed.ts';

function readRequest(request: Request): FeedRequest {
  const url = new URL(request.url);
  return {
    method: request.method,
    host: url.hostname,
    origin: url.origin,
    path: url.pathname,
    query: url.searchParams,
    address: '127.0.0.1',
    headers: Object.fromEntries(request.headers),
  };
}

/** What a browser throws where the connection fails. */
const toFetchError = (error: unknown): unknown =>
  error instanceof ConnectionReset ? new TypeError('Failed to fetch', { cause: error }) : error;

/**
 * `fetch` that asks this feed, without any network: for unit tests, and for years simulated in a moment. Aborting works, and a fault
 * that takes time takes it by `setTimeout`, so that a test with a false clock need not wait.
 */
export function createFeedFetch(feed: Pick<Feed, 'respond'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const answer = feed.respond(readRequest(request));
    try {
      await deliverHead(answer, signal);
    } catch (error) {
      throw toFetchError(error);
    }
    const isEmpty = answer.status === 204;
    const pieces = deliverBody(answer, signal);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          signal.throwIfAborted();
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(toFetchError(error));
        }
      },
    });
    return new Response(isEmpty ? null : body, { status: answer.status, headers: answer.headers });
  };
}
