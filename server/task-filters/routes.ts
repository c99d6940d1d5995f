import { Router } from 'express';
import { SaveFilterBody } from '../../domain/api-tasks.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { TaskFilters } from './task-filters.js';

export function taskFilterRoutes(filters: TaskFilters): Router {
  const router = Router();

  router.get('/task-filters', async (req, res) => {
    res.json(await filters.of(allowed(req, 'see-tasks')));
  });

  router.post('/task-filters', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    res.status(201).json(await filters.save(parse(SaveFilterBody, req.body), user));
  });

  router.delete('/task-filters/:id', async (req, res) => {
    await filters.remove(req.params.id, allowed(req, 'see-tasks'));
    res.status(204).end();
  });

  return router;
}
