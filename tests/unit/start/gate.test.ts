import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startGate } from '../../start/gate';

it('keeps whoever comes early waiting, then lets all through', async () => {
  const server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const gate = await startGate((server.address() as AddressInfo).port);
  onTestFinished(() => {
    gate.close();
    server.close();
  });
  const arrivals: string[] = [];
  server.on('connection', () => arrivals.push('arrived'));

  const early = connect(gate.port, '127.0.0.1');
  early.write('hello');
  await once(early, 'connect');
  arrivals.push('opened');
  gate.open();
  expect(String((await once(early, 'data'))[0])).toBe('hello');
  early.end();

  const late = connect(gate.port, '127.0.0.1');
  late.write('again');
  expect(String((await once(late, 'data'))[0])).toBe('again');
  late.end();
  expect(arrivals).toEqual(['opened', 'arrived', 'arrived']);
});
