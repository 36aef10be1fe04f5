import type { Answer } from './contract/message.ts';

/** The connection was reset on purpose. */
export class ConnectionReset extends Error {}

/** @throws the signal's reason, once it is aborted */
const wait = (delayMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, delayMs);
    signal.addEventListener('abort', stop, { once: true });
  });

/** @throws the signal's reason, once it is aborted */
async function waitForever(signal: AbortSignal): Promise<never> {
  for (;;) await wait(2 ** 31 - 1, signal);
}

/**
 * What happens before the first header: mostly nothing.
 * @throws ConnectionReset, or the reason of `signal` while it waits
 */
export async function deliverHead({ delivery }: Answer, signal: AbortSignal): Promise<void> {
  if (delivery?.kind === 'slow') await wait(delivery.delayMs, signal);
  if (delivery?.kind === 'hang' && delivery.afterBytes === undefined) await waitForever(signal);
  if (delivery?.kind === 'reset' && delivery.afterBytes === undefined) throw new ConnectionReset();
}

const FLOOD_CHUNK = new Uint8Array(64 * 1024).fill(0x20);

/**
 * The body in the pieces in which it goes out.
 * @throws ConnectionReset, or the reason of `signal` while it waits
 */
export async function* deliverBody(
  { body, delivery }: Answer,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  switch (delivery?.kind) {
    case undefined:
    case 'slow':
      yield bytes;
      return;
    case 'drip':
      for (const [index] of bytes.entries()) {
        yield bytes.slice(index, index + 1);
        await wait(delivery.everyMs, signal);
      }
      return;
    case 'flood':
      for (let sent = 0; sent < delivery.bytes; sent += FLOOD_CHUNK.length) yield FLOOD_CHUNK.slice();
      return;
    case 'hang':
      yield bytes.slice(0, delivery.afterBytes);
      return waitForever(signal);
    case 'reset':
      yield bytes.slice(0, delivery.afterBytes);
      throw new ConnectionReset();
  }
}
