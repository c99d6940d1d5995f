import { Router } from 'express';
import { Fault, type FaultBoard, System } from './fault-board.js';

/** `PUT /faults/:system` makes a stand-in fail, `DELETE /faults` mends them all. */
export function faultsRouter(faults: FaultBoard): Router {
  const router = Router();

  router.get('/', (_req, res) => void res.json(faults.all()));

  router.put('/:system', (req, res) => {
    const system = System.parse(req.params.system);
    faults.set(system, Fault.parse(req.body));
    res.json(faults.all()[system]);
  });

  router.delete('/', (_req, res) => {
    faults.clear();
    res.status(204).end();
  });

  return router;
}
