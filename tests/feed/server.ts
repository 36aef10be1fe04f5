import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { createCertificate } from './certificate.ts';
import type { Answer, FeedRequest } from './contract/message.ts';
import { createControlServer } from './control.ts';
import { ConnectionReset, deliverBody, deliverHead } from './delivery.ts';
import { createFeed, type Feed, type FeedOptions } from './feed.ts';
import { closeServer, listenLocally } from './listen.ts';

export interface ServerOptions extends FeedOptions {
  /** 0, the default, is any that is free. */
  port?: number;
  /** Opens the control server too; 0 is any port that is free. */
  controlPort?: number;
}

/** A feed on the network. */
export interface RunningFeed extends Feed {
  port: number;
  /** `https://127.0.0.1:<port>` */
  url: string;
  controlUrl?: string;
  close: () => Promise<void>;
}

function readRequest(request: IncomingMessage): FeedRequest {
  const authority = request.headers.host ?? 'localhost';
  const origin = `https://${authority}`;
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  return {
    method: request.method ?? 'GET',
    host: authority.replace(/:\d+$/u, ''),
    origin,
    path,
    query: new URLSearchParams(query.join('?')),
    address: request.socket.remoteAddress ?? '',
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
  };
}

/** Flood and drip included, the length promised is the whole body's: a client must not need the end to know what is coming. */
const describeLength = ({ body, delivery, status }: Answer): Record<string, string> =>
  delivery?.kind === 'flood' || status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };

async function send(answer: Answer, response: ServerResponse, signal: AbortSignal): Promise<void> {
  await deliverHead(answer, signal);
  response.writeHead(answer.status, { ...answer.headers, ...describeLength(answer) });
  for await (const piece of deliverBody(answer, signal)) {
    // Without the wait, a flood would fill this machine's memory, not the client's.
    if (!response.write(piece)) await once(response, 'drain', { signal });
  }
  response.end();
}

async function serve(
  feed: Feed,
  request: IncomingMessage,
  response: ServerResponse,
  resetConnection: () => void,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    await send(feed.respond(readRequest(request)), response, gone.signal);
  } catch (error) {
    if (error instanceof ConnectionReset) resetConnection();
    else if (!gone.signal.aborted) throw error;
  }
}

/** Puts a feed on this machine's network, with a certificate of its own. */
export async function startFeed(options: ServerOptions = {}): Promise<RunningFeed> {
  const feed = createFeed(options);
  const { cert, key } = await createCertificate();
  const sockets = new Map<number | undefined, Socket>();
  const server = createServer({ cert, key }, (request, response) => {
    // Only the TCP connection under the encrypted one can be reset; both have the client's port in common.
    const resetConnection = (): void => void sockets.get(request.socket.remotePort)?.resetAndDestroy();
    serve(feed, request, response, resetConnection).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  const port = await listenLocally(server, options.port ?? 0);
  const control = options.controlPort === undefined ? undefined : createControlServer(feed);
  const controlPort = control && (await listenLocally(control, options.controlPort!));
  return {
    ...feed,
    port,
    url: `https://127.0.0.1:${port}`,
    ...(controlPort !== undefined && { controlUrl: `http://127.0.0.1:${controlPort}` }),
    async close() {
      await closeServer(server);
      if (control) await closeServer(control);
    },
  };
}
