import type { Failure } from '../lib/store/rows';
import { formatMoment } from './format';

/** What went wrong, in words for the reader: what happened, and what happens next. */
export function describeFailure({ kind, detail, retryAt }: Failure): string {
  switch (kind) {
    case 'offline':
      return 'You are offline. The next hourly check tries again.';
    case 'unreachable':
      return 'Hugging Face cannot be reached. The next hourly check tries again.';
    case 'timeout':
      return 'Hugging Face did not answer in time. The next hourly check tries again.';
    case 'permission':
      return 'Paperboy may not fetch from huggingface.co.';
    case 'rate-limit':
      return retryAt === undefined
        ? 'Hugging Face asks for patience: too many requests. Paperboy tries again later.'
        : `Hugging Face asks for patience: rate limited until ${formatMoment(retryAt)}.`;
    case 'server':
      return `Hugging Face has a problem (${detail}). Paperboy tries again.`;
    case 'refused':
      return `Hugging Face refused the request (${detail}).`;
    case 'unreadable':
      return `Hugging Face answered something unreadable: ${detail}.`;
    case 'storage':
      return `The database could not be written (${detail}). Is the disk full?`;
    case 'internal':
      return `Something went wrong inside Paperboy (${detail}).`;
  }
}
