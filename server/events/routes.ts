import { Router } from 'express';
import { actingUser, type ActingUser } from '../http/acting-user.js';
import { inArea } from '../session/in-area.js';
import type { EventHub, PlacedEvent } from './event-hub.js';

const heartbeatMs = 20_000;
const gatherMs = 100;

/** Server-sent events: what changed, never what it is now. The page asks again for what it shows. */
export function eventRoutes(hub: EventHub): Router {
  const router = Router();

  router.get('/events', (req, res) => {
    const user = actingUser(req);
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive', 'x-accel-buffering': 'no' });
    res.write('retry: 2000\n\n');

    // A busy engine changes one instance many times in a moment: each is told once.
    const waiting = new Set<string>();
    let sending: NodeJS.Timeout | undefined;
    const send = () => {
      sending = undefined;
      for (const data of waiting) res.write(`data: ${data}\n\n`);
      waiting.clear();
    };
    const unsubscribe = hub.subscribe((placed) => {
      if (!concerns(user, placed)) return;
      waiting.add(JSON.stringify(placed.event));
      sending ??= setTimeout(send, gatherMs);
    });
    const heartbeat = setInterval(() => res.write(': still here\n\n'), heartbeatMs);

    req.on('close', () => {
      unsubscribe();
      clearInterval(heartbeat);
      clearTimeout(sending);
    });
  });

  return router;
}

/** An event without a place, e.g. a deployed diagram, concerns everybody. */
function concerns(user: ActingUser, { townshipCode, countyCode }: PlacedEvent): boolean {
  return (townshipCode === undefined && countyCode === undefined) || inArea(user, { townshipCode, countyCode });
}
