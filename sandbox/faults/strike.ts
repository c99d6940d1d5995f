import { setTimeout as delay } from 'node:timers/promises';
import { type RequestHandler, type Response } from 'express';
import { type Fault, type FaultBoard, type System } from './fault-board.js';

/** Lets the fault of the day strike one route. The route's own work is done all the same, except when the system is down. */
export function strike(faults: FaultBoard, system: System): RequestHandler {
  return async (_req, res, next) => {
    const fault = faults.strike(system);
    res.locals['fault'] = fault.mode;

    switch (fault.mode) {
      case 'slow':
        await delay(fault.delayMs ?? 1_000);
        break;
      case 'down':
        res.status(503).json({ error: 'UNAVAILABLE' });
        return;
      case 'wrong':
        answerNonsense(res);
        break;
      case 'answer-lost':
        loseAnswer(res);
        break;
      case 'none':
      case 'duplicate':
      case 'callback-lost':
      case 'contradict':
        break;
    }
    next();
  };
}

/** The fault that struck this request, for routes with effects of their own. */
export function faultOf(res: Response): Fault['mode'] {
  return res.locals['fault'] as Fault['mode'];
}

/** Broken JSON and well-formed contradictions by turns: a client has to survive both. */
let nonsenseCount = 0;
function answerNonsense(res: Response): void {
  res.json = () => {
    nonsenseCount += 1;
    const body = nonsenseCount % 2 === 1 ? '{"status": "acc' : JSON.stringify({ status: ['paid', 'rejected'], bankRef: 0, asOf: null });
    return res.status(200).type('application/json').end(body);
  };
}

function loseAnswer(res: Response): void {
  res.json = () => {
    res.socket?.destroy();
    return res;
  };
}
