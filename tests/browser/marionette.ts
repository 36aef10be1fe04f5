import { connect, type Socket } from 'node:net';

/** A session with a running Firefox. Commands go one after the other. */
export interface Marionette {
  /**
   * Sends one command and answers with its result.
   * @throws Error with the browser's words
   */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

type Reply = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Connects to Firefox's own remote control, which every Firefox has. It is used in place of a library because only it
 * reaches both the extension's pages and the browser around them: no other can restart a background, click a
 * notification or install an extension for good. The protocol: each message is JSON behind its length and a colon; a
 * command is `[0, id, name, parameters]`, its reply `[1, id, error, result]`
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  let lastId = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    readMessages(socket, (message) => {
      if (Array.isArray(message)) waiting.get((message as Reply)[1])?.resolve(message as Reply);
      else resolve();
    });
  });
  await greeted;
  socket.on('close', () => {
    for (const reply of waiting.values()) reply.reject(new Error('Firefox went away'));
  });
  return {
    async send(command, parameters = {}) {
      const id = (lastId += 1);
      const reply = Promise.withResolvers<Reply>();
      waiting.set(id, reply);
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      const [, , error, result] = await reply.promise.finally(() => waiting.delete(id));
      if (error) throw new Error(`${command}: ${error.error}: ${error.message}`);
      return result;
    },
    close: () => socket.destroy(),
  };
}

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const end = colon + 1 + Number(bytes.subarray(0, Math.max(colon, 0)).toString());
      if (colon === -1 || bytes.length < end) return;
      onMessage(JSON.parse(bytes.subarray(colon + 1, end).toString()));
      bytes = bytes.subarray(end);
    }
  });
}
