import type { Answer } from './contract/message.ts';
import { answerProblem } from './contract/problem.ts';
import type { Fault, FaultKind } from './faults.ts';
import { breakShape, WRONG_SHAPES, type WrongShape } from './wrong-shapes.ts';

const HTML_ERROR =
  '<!doctype html>\n<html><head><title>Just a moment...</title></head>\n<body><h1>502 Bad Gateway</h1><hr>proxy</body></html>\n';

const MEGABYTE = 1024 * 1024;

const refuse = (headers: Record<string, string> = {}): Answer => {
  const answer = answerProblem(429, 'We had to rate limit you. Please slow down.');
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

const waitSeconds = (fault: Fault): number => fault.waitSeconds ?? 30;

const describeQuota = (fault: Fault): Record<string, string> => ({
  ratelimit: `"api";r=0;t=${waitSeconds(fault)}`,
  'ratelimit-policy': '"fixed window";"api";q=500;w=300',
});

const halfOf = (body: Answer['body']): number => Math.floor(body.length / 2);

/** Half of a body: no longer JSON, since the closing bracket is missing. */
const halve = (body: Answer['body']): string => String(body).slice(0, Math.max(1, halfOf(body)));

type Spoiler = (good: Answer, fault: Fault, now: number) => Answer;

const shapeSpoilers = Object.fromEntries(
  WRONG_SHAPES.map((shape): [WrongShape, Spoiler] => [
    shape,
    (good) => ({ ...good, body: JSON.stringify(breakShape(shape, good.body)) }),
  ]),
) as Record<WrongShape, Spoiler>;

/** What each fault leaves of the good answer. */
const spoilers: Record<FaultKind, Spoiler> = {
  ...shapeSpoilers,
  '429': (_, fault) => refuse(describeQuota(fault)),
  '429-bare': () => refuse(),
  '429-retry-after': (_, fault) => refuse({ 'retry-after': String(waitSeconds(fault)) }),
  '429-retry-date': (_, fault, now) =>
    refuse({ 'retry-after': new Date(now + waitSeconds(fault) * 1000).toUTCString() }),
  '429-garbled': () => refuse({ ratelimit: 'api; r = none; t = soon', 'retry-after': 'a while' }),
  '500': (_, fault) =>
    answerProblem(fault.status ?? 500, 'Internal Error - We are working hard to fix this as soon as possible!'),
  html: (_, fault) => ({
    status: fault.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: HTML_ERROR,
  }),
  empty: (good) => ({ ...good, body: '' }),
  truncated: (good) => ({ ...good, body: halve(good.body) }),
  slow: (good, fault) => ({ ...good, delivery: { kind: 'slow', delayMs: fault.delayMs ?? 1000 } }),
  drip: (good, fault) => ({ ...good, delivery: { kind: 'drip', everyMs: fault.delayMs ?? 1000 } }),
  hang: (good) => ({ ...good, delivery: { kind: 'hang' } }),
  'hang-body': (good) => ({ ...good, delivery: { kind: 'hang', afterBytes: halfOf(good.body) } }),
  reset: (good) => ({ ...good, delivery: { kind: 'reset' } }),
  'reset-body': (good) => ({ ...good, delivery: { kind: 'reset', afterBytes: halfOf(good.body) } }),
  flood: (good, fault) => ({ ...good, delivery: { kind: 'flood', bytes: fault.bytes ?? 256 * MEGABYTE } }),
};

/**
 * Makes the answer that a fault leaves of the good one.
 * @param now epoch milliseconds, for headers that name a date
 */
export const spoilAnswer = (good: Answer, fault: Fault, now: number): Answer => spoilers[fault.kind](good, fault, now);
