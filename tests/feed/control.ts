import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { PROBLEM_SHAPES } from './contract/problem.ts';
import { FaultSchema } from './faults.ts';
import type { Feed } from './feed.ts';

const CommandSchema = v.strictObject({
  faults: v.exactOptional(v.array(FaultSchema)),
  /** An instant such as `2026-11-24T07:00:00Z`, at which the feed's clock stands still, or `real`. */
  now: v.exactOptional(v.union([v.literal('real'), v.pipe(v.string(), v.isoTimestamp())])),
  problemShape: v.exactOptional(v.picklist(PROBLEM_SHAPES)),
});

function obey(feed: Feed, command: v.InferOutput<typeof CommandSchema>): void {
  if (command.faults) feed.setFaults(...command.faults);
  if (command.now) feed.setNow(command.now === 'real' ? Date.now : Date.parse(command.now));
  if (command.problemShape) feed.setProblemShape(command.problemShape);
}

function readCommand(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function answerControl(feed: Feed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };
  if (request.method === 'GET') return send(200, { requests: feed.requests });
  // A page on the web can send a POST here unasked, but not a PUT.
  if (request.method !== 'PUT') return send(405, { error: 'GET to look, PUT to change' });
  const command = v.safeParse(CommandSchema, readCommand(await text(request)));
  if (!command.success) return send(400, { error: v.summarize(command.issues) });
  obey(feed, command.output);
  return send(200, {});
}

/**
 * The way to steer a running feed from another process, in plain HTTP on a port of its own, so that the feed itself speaks the contract
 * and nothing else. `GET /` tells the requests so far; `PUT /` takes `{ faults, now, problemShape }`, each optional.
 */
export const createControlServer = (feed: Feed): Server =>
  createServer((request, response) => {
    answerControl(feed, request, response).catch(() => response.destroy());
  });
