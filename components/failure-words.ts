import type { Failure } from '../lib/store/rows';
import { say } from '../lib/words';
import { formatMoment } from './format';

/** What went wrong, in words for the reader: what happened, and what happens next. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
      return say('failureTriesHourly', describeCause(failure));
    case 'rate-limit':
      return failure.retryAt === undefined
        ? say('failureTriesLater', describeCause(failure))
        : say('failureRateLimitUntil', formatMoment(failure.retryAt));
    case 'unreachable':
    case 'timeout':
    case 'server':
      return say('failureTriesAgain', describeCause(failure));
    case 'permission':
    case 'refused':
    case 'unknown':
    case 'unreadable':
    case 'storage':
    case 'internal':
      return describeCause(failure);
  }
}

/** What went wrong, without what happens next. */
export function describeCause({ kind, detail }: Failure): string {
  switch (kind) {
    case 'offline':
      return say('failureOffline');
    case 'unreachable':
      return say('failureUnreachable');
    case 'timeout':
      return say('failureTimeout');
    case 'permission':
      return say('failurePermission');
    case 'rate-limit':
      return say('failureRateLimit');
    case 'server':
      return say('failureServer', detail);
    case 'refused':
      return say('failureRefused', detail);
    case 'unknown':
      return say('failureUnknownPaper');
    case 'unreadable':
      return say('failureUnreadable', detail);
    case 'storage':
      return say('failureStorage', detail);
    case 'internal':
      return say('failureInternal', detail);
  }
}
