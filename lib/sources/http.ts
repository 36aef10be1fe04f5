import { SourceError } from './source-error';

/** The browser kills a worker whose fetch takes 30 s; this ends it before, headers and body together. */
const FETCH_TIMEOUT_MS = 25_000;

/** A hundred papers are about 500 kB. What is larger is not a list of papers. */
const MAX_BODY_BYTES = 8_000_000;

/** What came, good or bad, as text. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: string;
}

/**
 * One GET that always ends: within the time limit, within the size limit.
 * Cookies are never sent. `no-cache` lets the browser revalidate by ETag where the source gave one.
 * @throws SourceError `offline`, `unreachable`, `timeout` or `unreadable`
 */
export async function fetchText(url: string, timeoutMs: number = FETCH_TIMEOUT_MS): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      cache: 'no-cache',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'application/json' },
    });
    return { status: response.status, headers: response.headers, body: await readBody(response) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) throw new SourceError('timeout', `no answer within ${timeoutMs / 1000} s`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourceError(navigator.onLine ? 'unreachable' : 'offline', reason);
  }
}

async function readBody(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let byteCount = 0;
  for await (const chunk of response.body) {
    byteCount += chunk.byteLength;
    if (byteCount > MAX_BODY_BYTES) {
      throw new SourceError('unreadable', `an answer of more than ${MAX_BODY_BYTES / 1e6} MB`);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
