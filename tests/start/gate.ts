import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** A port that leads on to another one, but not before it is opened. */
export interface Gate {
  port: number;
  open: () => void;
  close: () => void;
}

/** Whoever knocks early waits and is not refused: a browser can be made ready while its first request is under way. */
export async function startGate(targetPort: number): Promise<Gate> {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const server = createServer((client) => {
    // Either side may go at any time; the other one notices by itself.
    client.on('error', () => undefined);
    void opened.then(() => pipeline(client, connect(targetPort, '127.0.0.1'), client, () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, open, close: () => server.close() };
}
