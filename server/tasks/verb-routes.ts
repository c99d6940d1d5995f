import { Router, type Request } from 'express';
import { type z } from 'zod';
import * as bodies from '../../domain/api-tasks.js';
import type { ActingUser } from '../http/acting-user.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import type { Act } from '../../domain/access.js';
import { allowed } from '../session/allowed.js';
import { maySee } from './may-see.js';
import type { ReadReturnTargets } from './return-targets.js';
import type { ReadTaskActor } from './task-actor.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';
import type { AddSigners } from './verbs/add-signers.js';
import type { CopyTask } from './verbs/copy-task.js';
import type { GiveOpinion } from './verbs/give-opinion.js';
import type { HandOverTask } from './verbs/hand-over-task.js';
import type { MarkRead } from './verbs/mark-read.js';
import type { ReturnTask } from './verbs/return-task.js';
import type { SetFollowUp } from './verbs/set-follow-up.js';
import type { SignTask } from './verbs/sign-task.js';
import type { TakeBack } from './verbs/take-back.js';
import type { UrgeTask } from './verbs/urge-task.js';
import type { WithdrawSigner } from './verbs/withdraw-signer.js';

export interface VerbUses {
  readonly handOverTask: HandOverTask;
  readonly giveOpinion: GiveOpinion;
  readonly urgeTask: UrgeTask;
  readonly takeBack: TakeBack;
  readonly addSigners: AddSigners;
  readonly withdrawSigner: WithdrawSigner;
  readonly signTask: SignTask;
  readonly copyTask: CopyTask;
  readonly markRead: MarkRead;
  readonly setFollowUp: SetFollowUp;
  readonly returnTask: ReturnTask;
  readonly readReturnTargets: ReadReturnTargets;
  readonly readActor: ReadTaskActor;
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly readContext: ReadTaskViewContext;
}

/** What else people do with a task. Each act carries a key of the client's, so that sending it again is no second act. */
export function verbRoutes(use: VerbUses): Router {
  const router = Router();

  function verb<Body extends z.ZodType>(
    name: string,
    right: Act,
    body: Body,
    act: (taskKey: string, wanted: z.infer<Body>, user: ActingUser) => Promise<TaskDocument>,
  ) {
    router.post(`/tasks/:key/${name}`, async (req: Request<{ key: string }>, res) => {
      const user = allowed(req as unknown as Request, right);
      const task = await act(req.params.key, parse(body, req.body), user);
      res.json(taskView(task, await use.readContext(task.countyCode)));
    });
  }

  verb('assign', 'assign-tasks', bodies.HandOverBody, (taskKey, wanted, user) => use.handOverTask('assign', taskKey, wanted, user));
  verb('transfer', 'work-on-tasks', bodies.HandOverBody, (taskKey, wanted, user) => use.handOverTask('transfer', taskKey, wanted, user));
  verb('delegate', 'work-on-tasks', bodies.HandOverBody, (taskKey, wanted, user) => use.handOverTask('delegate', taskKey, wanted, user));
  verb('give-opinion', 'work-on-tasks', bodies.OpinionBody, use.giveOpinion);
  verb('urge', 'see-tasks', bodies.UrgeBody, use.urgeTask);
  verb('take-back', 'see-tasks', bodies.KeyBody, (taskKey, { key }, user) => use.takeBack(taskKey, key, user));
  verb('add-signers', 'work-on-tasks', bodies.AddSignersBody, use.addSigners);
  verb('withdraw-signer', 'work-on-tasks', bodies.WithdrawSignerBody, use.withdrawSigner);
  verb('sign', 'work-on-tasks', bodies.SignBody, use.signTask);
  verb('copy', 'work-on-tasks', bodies.CopyBody, use.copyTask);
  verb('follow-up', 'work-on-tasks', bodies.FollowUpBody, use.setFollowUp);
  verb('return', 'work-on-tasks', bodies.ReturnBody, use.returnTask);

  router.post('/tasks/:key/read', async (req, res) => {
    await use.markRead(req.params.key, allowed(req, 'see-tasks'));
    res.status(204).end();
  });

  router.get('/tasks/:key/return-targets', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    const task = await use.model.tasks.findOne({ _id: req.params.key });
    if (!task || !maySee(task, await use.readActor(user))) throw refuse('not-found');
    res.json(await use.readReturnTargets(task));
  });

  return router;
}
