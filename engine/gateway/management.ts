import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Clock } from '../stream/clock.js';
import { listen } from './listen.js';

/** Health, and the controlled clock as Zeebe's actuator offers it. */
export class Management {
  private readonly server: Server;

  constructor(clock: Clock) {
    this.server = createServer((request, response) => {
      void answer(request, clock).then(
        ({ code, body }) => response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
        (error: unknown) => response.writeHead(400).end(JSON.stringify({ message: (error as Error).message })),
      );
    });
  }

  start(port: number, host: string): Promise<number> {
    return listen(this.server, port, host, "engine's management");
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

interface Response {
  readonly code: number;
  readonly body: unknown;
}

async function answer(request: IncomingMessage, clock: Clock): Promise<Response> {
  const route = `${request.method} ${request.url?.split('?')[0]}`;
  if (route === 'GET /health') return { code: 200, body: { status: 'UP' } };
  if (route === 'GET /actuator/clock') return { code: 200, body: timeOf(clock) };
  if (route === 'DELETE /actuator/clock') clock.reset();
  else if (route === 'POST /actuator/clock/add') clock.add(await numberIn(request, 'offsetMilli'));
  else if (route === 'POST /actuator/clock/pin') clock.pin(await numberIn(request, 'epochMilli'));
  else return { code: 404, body: { message: `There is nothing at ${route}` } };
  return { code: 200, body: timeOf(clock) };
}

function timeOf(clock: Clock) {
  const epochMilli = clock.now();
  return { epochMilli, instant: new Date(epochMilli).toISOString() };
}

async function numberIn(request: IncomingMessage, name: string): Promise<number> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const value = (JSON.parse(text) as Record<string, unknown>)[name];
  if (typeof value !== 'number') throw new Error(`Expected a number '${name}', but got ${text}`);
  return value;
}
