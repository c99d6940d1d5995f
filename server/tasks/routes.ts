import { Router } from 'express';
import { z } from 'zod';
import { CompleteBody, taskViews, VersionBody } from '../../domain/api.js';
import { DraftBody, TaskCriteria } from '../../domain/api-tasks.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { allowed } from '../session/allowed.js';
import type { ListPeople } from './list-people.js';
import type { ListTasks } from './list-tasks.js';
import type { ReadTaskDetail } from './task-detail.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';
import type { ClaimTask } from './verbs/claim-task.js';
import type { CompleteTask } from './verbs/complete-task.js';
import type { ReleaseTask } from './verbs/release-task.js';
import type { SaveDraft } from './verbs/save-draft.js';

export const TaskViewQuery = z.object({ view: z.enum(taskViews).default('mine') });
export const TaskPeopleQuery = z.object({ for: z.enum(['hold', 'sign', 'copy']) });

export interface TaskUses {
  readonly listTasks: ListTasks;
  readonly listPeople: ListPeople;
  readonly readTaskDetail: ReadTaskDetail;
  readonly claimTask: ClaimTask;
  readonly releaseTask: ReleaseTask;
  readonly completeTask: CompleteTask;
  readonly saveDraft: SaveDraft;
  readonly readContext: ReadTaskViewContext;
}

/** The lists, one task, and the acts that everybody knows; the others stand in `verb-routes.ts`. */
export function taskRoutes(use: TaskUses): Router {
  const router = Router();
  const view = async (task: TaskDocument) => taskView(task, await use.readContext(task.countyCode));

  router.get('/tasks', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    const [wanted, criteria] = [parse(TaskViewQuery, req.query), parse(TaskCriteria, req.query)];
    res.json(await use.listTasks(user, { view: wanted.view, criteria, cursor: readCursor(req.query) }));
  });

  router.get('/tasks/:key', async (req, res) => {
    res.json(await use.readTaskDetail(req.params.key, allowed(req, 'see-tasks')));
  });

  router.get('/tasks/:key/people', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    res.json(await use.listPeople(req.params.key, parse(TaskPeopleQuery, req.query).for, user));
  });

  router.post('/tasks/:key/claim', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await view(await use.claimTask(req.params.key, parse(VersionBody, req.body), user)));
  });

  router.post('/tasks/:key/release', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await view(await use.releaseTask(req.params.key, parse(VersionBody, req.body), user)));
  });

  router.put('/tasks/:key/draft', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await use.saveDraft(req.params.key, parse(DraftBody, req.body), user));
  });

  router.post('/tasks/:key/complete', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json(await view(await use.completeTask(req.params.key, parse(CompleteBody, req.body), user)));
  });

  return router;
}
