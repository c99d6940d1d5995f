import { Router } from 'express';
import { z } from 'zod';
import { parse } from '../http/parse.js';
import { withEngine } from '../http/with-engine.js';
import type { ControlledClock } from './controlled-clock.js';

const AddBody = z.object({ offsetMilli: z.number().int().nonnegative() });

/** For tests only: moves the server's clock and the engine's. Mounted only when the system was started with a controlled clock. */
export function clockRoutes({ clock, managementUrl }: { readonly clock: ControlledClock; readonly managementUrl: () => string | undefined }): Router {
  const router = Router();

  router.get('/test/clock', (_req, res) => {
    res.json({ now: clock.now().toISOString() });
  });

  router.post('/test/clock/add', async (req, res) => {
    const { offsetMilli } = parse(AddBody, req.body);
    const url = managementUrl();
    // The server first: workers of what falls due in the engine already see the new day. When the engine refuses, neither clock has moved.
    clock.add(offsetMilli);
    try {
      if (url !== undefined) await withEngine(() => moveEngine(url, offsetMilli));
    } catch (error) {
      clock.add(-offsetMilli);
      throw error;
    }
    res.json({ now: clock.now().toISOString() });
  });

  return router;
}

async function moveEngine(url: string, offsetMilli: number): Promise<void> {
  const answer = await fetch(`${url}/actuator/clock/add`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ offsetMilli }) });
  if (!answer.ok) throw new Error(`The engine's management address ${url} answered ${answer.status}.`);
}
