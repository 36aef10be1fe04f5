/** What a client sends, as far as the contract cares. */
export interface FeedRequest {
  method: string;
  /** Host name without port, such as `huggingface.co`. */
  host: string;
  /** Beginning of absolute links back, such as `https://huggingface.co`. */
  origin: string;
  path: string;
  query: URLSearchParams;
  /** Where it comes from; the rate limit counts by it. */
  address: string;
  /** Lower-case names. */
  headers: Record<string, string>;
}

/** How an answer travels, where it does not simply arrive. Times in milliseconds of the real clock. */
type Delivery =
  /** The whole answer, late. */
  | { kind: 'slow'; delayMs: number }
  /** The body, one byte at a time. */
  | { kind: 'drip'; everyMs: number }
  /** Silence: at once, or after so many bytes of the body. The connection stays open. */
  | { kind: 'hang'; afterBytes?: number }
  /** A reset connection: at once, or after so many bytes of the body. */
  | { kind: 'reset'; afterBytes?: number }
  /** White space without end, up to so many bytes, instead of the body. */
  | { kind: 'flood'; bytes: number };

/** What the feed sends back. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  delivery?: Delivery;
}

/** A JSON answer. */
export const answerJson = (body: unknown, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});
