import { Router } from 'express';
import { z } from 'zod';
import { CompleteBody, VersionBody } from '../../domain/api.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { allowed } from '../session/allowed.js';
import type { ClaimTask } from './claim-task.js';
import type { CompleteTask } from './complete-task.js';
import type { ListTasks } from './list-tasks.js';
import type { ReleaseTask } from './release-task.js';
import type { ReadTaskDetail } from './task-detail.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';

const View = z.object({ view: z.enum(['mine', 'group', 'done']).default('mine') });

export function taskRoutes(use: {
  readonly listTasks: ListTasks;
  readonly readTaskDetail: ReadTaskDetail;
  readonly claimTask: ClaimTask;
  readonly releaseTask: ReleaseTask;
  readonly completeTask: CompleteTask;
  readonly readContext: ReadTaskViewContext;
}): Router {
  const router = Router();
  const view = async (task: TaskDocument) => taskView(task, await use.readContext(task.countyCode));

  router.get('/tasks', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    res.json(await use.listTasks(user, parse(View, req.query).view, readCursor(req.query)));
  });

  router.get('/tasks/:key', async (req, res) => {
    res.json(await use.readTaskDetail(req.params.key, allowed(req, 'see-tasks')));
  });

  router.post('/tasks/:key/claim', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await view(await use.claimTask(req.params.key, parse(VersionBody, req.body).version, user)));
  });

  router.post('/tasks/:key/release', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await view(await use.releaseTask(req.params.key, parse(VersionBody, req.body).version, user)));
  });

  router.post('/tasks/:key/complete', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await view(await use.completeTask(req.params.key, parse(CompleteBody, req.body), user)));
  });

  return router;
}
