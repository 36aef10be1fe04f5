import * as v from 'valibot';
import { clip } from '../paper/clip';
import { removeUnseen } from '../paper/unseen';

/** The shapes in which the provider's own code sends errors; see the contract in the docs. */
const ErrorBody = v.union([
  v.pipe(
    v.object({ error: v.string(), error_description: v.string() }),
    v.transform((body) => `${body.error}: ${body.error_description}`),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform((body) => body.error),
  ),
  v.pipe(
    v.object({ error: v.array(v.string()) }),
    v.transform((body) => body.error.join('; ')),
  ),
  v.pipe(
    v.object({ errors: v.array(v.object({ message: v.string() })) }),
    v.transform((body) => body.errors.map((error) => error.message).join('; ')),
  ),
]);

const MAX_LENGTH = 200;

/** What an error answer says, from its headers or its body, in one line of at most 200 characters. */
export function readErrorText(headers: Headers, body: string): string {
  const fromHeader = headers.get('X-Error-Message');
  if (fromHeader) return clipLine(fromHeader);
  const parsed = v.safeParse(ErrorBody, parseJson(body));
  return clipLine(parsed.success ? parsed.output : describeBody(body));
}

/** Says what an unexpected body is, for a log line: never the body itself when it is long. */
export function describeBody(body: string): string {
  const text = body.trim();
  if (text === '') return 'an empty answer';
  if (/^<(!doctype|html|\?xml)/i.test(text)) return 'a web page instead of data';
  return `"${clipLine(text)}"`;
}

/** The value that a text is the JSON of, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One clean line of at most 200 characters. Cut before it is cleaned too: one message can be eight megabytes long. */
export function clipLine(text: string): string {
  return clip(removeUnseen(text.slice(0, 2 * MAX_LENGTH)), MAX_LENGTH);
}
