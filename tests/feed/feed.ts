import { answerApi } from './contract/answer.ts';
import { createLimiter, describeAllowance } from './contract/limiter.ts';
import type { Answer, FeedRequest } from './contract/message.ts';
import { answerProblem, type ProblemShape } from './contract/problem.ts';
import { createFaults, type Fault, type FaultKind } from './faults.ts';
import { createGeneratedStore } from './generated.ts';
import { answerPage } from './pages.ts';
import { spoilAnswer } from './spoil.ts';
import type { FeedStore } from './store.ts';

/** The time that the feed believes it is, epoch milliseconds: standing still, or as a clock tells it. */
type Clock = number | (() => number);

export interface FeedOptions {
  /** Where the lists come from; generated from seed 1 by default. */
  store?: FeedStore;
  /** The real time by default. */
  now?: Clock;
  faults?: readonly Fault[];
  /** The form of error answers; `error` by default. */
  problemShape?: ProblemShape;
  /** Requests allowed in five minutes; 500 by default. */
  quota?: number;
}

/** One request that came in. */
interface LoggedRequest {
  method: string;
  host: string;
  path: string;
  query: Record<string, string>;
  /** The feed's time, epoch milliseconds. */
  at: number;
  userAgent: string;
  headers: Record<string, string>;
  /** What it was answered with. */
  status: number;
  /** The fault that struck it. */
  fault?: FaultKind;
}

/** A feed without a network: one function from request to answer, and what can be changed while it runs. */
export interface Feed {
  respond: (request: FeedRequest) => Answer;
  /** Every request so far, oldest first. */
  requests: LoggedRequest[];
  setNow: (now: Clock) => void;
  /** Replaces the faults in force. */
  setFaults: (...faults: Fault[]) => void;
  clearFaults: () => void;
  setProblemShape: (shape: ProblemShape) => void;
}

/** The hosts that speak for the API. The browser leads others here too, and they get a page that names them. */
const API_HOSTS = new Set(['huggingface.co', 'localhost', '127.0.0.1']);

const isApi = ({ host, path }: FeedRequest): boolean => API_HOSTS.has(host) && path.startsWith('/api/');

const allowOrigin = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'X-Error-Code,X-Error-Message,Link,ETag,RateLimit,RateLimit-Policy',
  vary: 'Origin',
});

/** A browser's question whether it may ask. */
const answerPreflight = (): Answer => ({
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET',
    'access-control-allow-headers': 'if-none-match',
    'access-control-max-age': '600',
  },
  body: '',
});

/** A feed in memory, for a server to put on the network or for a test to call. */
export function createFeed(options: FeedOptions = {}): Feed {
  const store = options.store ?? createGeneratedStore();
  const limiter = createLimiter(options.quota);
  const faults = createFaults(options.faults);
  const requests: LoggedRequest[] = [];
  let clock = options.now ?? Date.now;
  let problemShape = options.problemShape ?? 'error';

  function answerGood(request: FeedRequest, now: number): Answer {
    if (!isApi(request)) return answerPage(request);
    const allowance = limiter.take(request.address, now);
    const answer = allowance.isExceeded
      ? answerProblem(429, 'We had to rate limit you. Please slow down.', problemShape)
      : request.method === 'OPTIONS'
        ? answerPreflight()
        : answerApi(request, { store, now, problemShape });
    const { origin } = request.headers;
    return {
      ...answer,
      headers: { ...answer.headers, ...describeAllowance(allowance), ...(origin && allowOrigin(origin)) },
    };
  }

  return {
    requests,
    respond(request) {
      const now = typeof clock === 'number' ? clock : clock();
      const fault = faults.take(request);
      const good = answerGood(request, now);
      const answer = fault ? spoilAnswer(good, fault, now) : good;
      requests.push({
        method: request.method,
        host: request.host,
        path: request.path,
        query: Object.fromEntries(request.query),
        at: now,
        userAgent: request.headers['user-agent'] ?? '',
        headers: request.headers,
        status: answer.status,
        ...(fault && { fault: fault.kind }),
      });
      return answer;
    },
    setNow: (now) => (clock = now),
    setFaults: (...list) => faults.set(list),
    clearFaults: () => faults.set([]),
    setProblemShape: (shape) => (problemShape = shape),
  };
}
