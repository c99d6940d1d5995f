import { createServer, type IncomingMessage, type Server } from 'node:http';
import { healthOf, type HealthGroup, type Phase } from './health.js';
import { listen } from './listen.js';
import type { ClockMove, EngineProbe } from './vitals.js';

/** The names of Zeebe's broker, old and new. */
const healthGroups: Readonly<Record<string, HealthGroup>> = {
  '/health': 'all',
  '/actuator/health': 'all',
  '/ready': 'readiness',
  '/actuator/health/readiness': 'readiness',
  '/actuator/health/liveness': 'liveness',
  '/startup': 'startup',
  '/actuator/health/startup': 'startup',
};
const metricPaths = new Set(['/metrics', '/actuator/prometheus']);
const metricsPatienceMs = 5_000;

interface Response {
  readonly code: number;
  readonly body: unknown;
}

/** Health, metrics, and the controlled clock, as Zeebe's actuator offers them. It tells of an engine that it must not run in. */
export class Management {
  phase: Phase = 'starting';
  private readonly server: Server;

  constructor(private readonly probe: EngineProbe) {
    this.server = createServer((request, response) => {
      this.answer(request).then(
        ({ code, body }) => {
          const isText = typeof body === 'string';
          response.writeHead(code, { 'content-type': isText ? 'text/plain; version=0.0.4; charset=utf-8' : 'application/json' });
          response.end(isText ? body : JSON.stringify(body));
        },
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

  private async answer(request: IncomingMessage): Promise<Response> {
    const path = request.url?.split('?')[0] ?? '';
    const group = request.method === 'GET' ? healthGroups[path] : undefined;
    if (group) {
      const health = await healthOf(group, this.phase, this.probe);
      return { code: health.status === 'UP' ? 200 : 503, body: health };
    }
    if (this.phase !== 'running') return { code: 503, body: { message: `The engine is ${this.phase}` } };
    if (request.method === 'GET' && metricPaths.has(path)) return this.metrics();
    const move = await clockMove(`${request.method} ${path}`, request);
    if (!move) return { code: 404, body: { message: `There is nothing at ${request.method} ${path}` } };
    const epochMilli = await this.probe.moveClock(move);
    return { code: 200, body: { epochMilli, instant: new Date(epochMilli).toISOString() } };
  }

  private async metrics(): Promise<Response> {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), metricsPatienceMs).unref());
    const text = await Promise.race([this.probe.metrics(), late]);
    return text === undefined ? { code: 503, body: { message: 'The engine does not answer' } } : { code: 200, body: text };
  }
}

async function clockMove(route: string, request: IncomingMessage): Promise<ClockMove | undefined> {
  if (route === 'GET /actuator/clock') return { kind: 'none' };
  if (route === 'DELETE /actuator/clock') return { kind: 'reset' };
  if (route === 'POST /actuator/clock/add') return { kind: 'add', ms: await numberIn(request, 'offsetMilli') };
  if (route === 'POST /actuator/clock/pin') return { kind: 'pin', epochMs: await numberIn(request, 'epochMilli') };
  return undefined;
}

async function numberIn(request: IncomingMessage, name: string): Promise<number> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 1_000) throw new Error(`Expected an object with the number '${name}', but got more than 1000 characters`);
  }
  const value = (JSON.parse(text) as Record<string, unknown>)[name];
  if (typeof value !== 'number') throw new Error(`Expected a number '${name}', but got ${text}`);
  return value;
}
