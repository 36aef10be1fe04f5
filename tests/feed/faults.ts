import * as v from 'valibot';
import type { FeedRequest } from './contract/message.ts';
import { WRONG_SHAPES } from './wrong-shapes.ts';

/** Everything that can go wrong, one word each. What they do is said in the README. */
export const FAULT_KINDS = [
  '429',
  '429-bare',
  '429-retry-after',
  '429-retry-date',
  '429-garbled',
  '500',
  'html',
  'empty',
  'truncated',
  ...WRONG_SHAPES,
  'slow',
  'drip',
  'hang',
  'hang-body',
  'reset',
  'reset-body',
  'flood',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One fault on request. */
export const FaultSchema = v.strictObject({
  kind: v.picklist(FAULT_KINDS),
  /** Which requests it meets: all of them to `/api/`, or those whose path begins so, or that ask for this `date` or page. */
  match: v.exactOptional(
    v.strictObject({ path: v.exactOptional(v.string()), date: v.exactOptional(v.string()), p: v.exactOptional(count) }),
  ),
  /** So many matching requests pass before it strikes. */
  after: v.exactOptional(count),
  /** So many times it strikes; without it, until it is taken away. */
  times: v.exactOptional(count),
  /** Status of `500` and `html`; 500 and 200 otherwise. */
  status: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** What the headers of the `429` kinds say. */
  waitSeconds: v.exactOptional(count),
  /** For `slow`: before the answer. For `drip`: between two bytes. */
  delayMs: v.exactOptional(count),
  /** For `flood`: how much of it. */
  bytes: v.exactOptional(count),
});
export type Fault = v.InferOutput<typeof FaultSchema>;

/** The faults that are in force, in order; the first that matches a request strikes. */
export interface Faults {
  /** Replaces them all. */
  set: (faults: readonly Fault[]) => void;
  /** The fault that strikes this request. Counts. */
  take: (request: FeedRequest) => Fault | undefined;
}

function matchesRequest({ match = {} }: Fault, { path, query }: FeedRequest): boolean {
  if (!path.startsWith(match.path ?? '/api/')) return false;
  if (match.date !== undefined && query.get('date') !== match.date) return false;
  return match.p === undefined || Number(query.get('p') ?? 0) === match.p;
}

/** A list of faults that is used up as requests come. */
export function createFaults(initial: readonly Fault[] = []): Faults {
  let waiting: { fault: Fault; passed: number; struck: number }[] = [];
  const set = (faults: readonly Fault[]): void => {
    waiting = faults.map((fault) => ({ fault, passed: 0, struck: 0 }));
  };
  set(initial);
  return {
    set,
    take(request) {
      for (const entry of waiting) {
        const { fault } = entry;
        if (!matchesRequest(fault, request) || entry.struck >= (fault.times ?? Infinity)) continue;
        entry.passed += 1;
        if (entry.passed <= (fault.after ?? 0)) continue;
        entry.struck += 1;
        return fault;
      }
      return undefined;
    },
  };
}
