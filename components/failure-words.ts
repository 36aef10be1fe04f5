import type { Failure } from '../lib/store/rows';
import { formatMoment } from './format';

/** What went wrong, in words for the reader: what happened, and what happens next. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
    case 'unreachable':
    case 'timeout':
      return `${describeCause(failure)} The next hourly check tries again.`;
    case 'rate-limit':
      return failure.retryAt === undefined
        ? 'Hugging Face asks for patience: too many requests. Paperboy tries again later.'
        : `Hugging Face asks for patience: rate limited until ${formatMoment(failure.retryAt)}.`;
    case 'server':
      return `${describeCause(failure)} Paperboy tries again.`;
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
      return 'You are offline.';
    case 'unreachable':
      return 'Hugging Face cannot be reached.';
    case 'timeout':
      return 'Hugging Face did not answer in time.';
    case 'permission':
      return 'Paperboy may not fetch from huggingface.co.';
    case 'rate-limit':
      return 'Hugging Face asks for patience: too many requests.';
    case 'server':
      return `Hugging Face has a problem (${detail}).`;
    case 'refused':
      return `Hugging Face refused the request (${detail}).`;
    case 'unknown':
      return 'Hugging Face does not know this paper.';
    case 'unreadable':
      return `Hugging Face answered something unreadable: ${detail}.`;
    case 'storage':
      return `The database could not be written (${detail}). Is the disk full?`;
    case 'internal':
      return `Something went wrong inside Paperboy (${detail}).`;
  }
}
