import { Router } from 'express';
import { z } from 'zod';
import { report } from './registers.js';
import { dataSources } from './sources.js';

const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const Source = z.enum(dataSources);

/** `PUT /registers/:source/:identityNumber`: what a department knows of an invented person changes, as it does between two reviews. */
export function registersRouter(): Router {
  const router = Router();

  router.put('/:source/:identityNumber', (req, res) => {
    report(Source.parse(req.params.source), req.params.identityNumber, Facts.parse(req.body));
    res.status(204).end();
  });

  return router;
}
