import { z } from 'zod';
import type { BatchBody } from '../../domain/api-tasks.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { mayDo } from '../../domain/access.js';
import type { ClaimTask } from '../tasks/verbs/claim-task.js';
import type { CompleteTask } from '../tasks/verbs/complete-task.js';
import type { HandOverTask } from '../tasks/verbs/hand-over-task.js';
import type { ReleaseTask } from '../tasks/verbs/release-task.js';
import type { UrgeTask } from '../tasks/verbs/urge-task.js';
import type { FindBatchForm } from './find-batch-form.js';

const Input = z.object({
  to: z.string().default(''),
  reason: z.string().default(''),
  message: z.string().default(''),
  data: z.record(z.string(), z.unknown()).default({}),
});

interface Needs {
  readonly claimTask: ClaimTask;
  readonly releaseTask: ReleaseTask;
  readonly handOverTask: HandOverTask;
  readonly urgeTask: UrgeTask;
  readonly completeTask: CompleteTask;
  readonly findBatchForm: FindBatchForm;
}
export type ActOnOne = (
  kind: BatchBody['kind'],
  item: { readonly taskKey: string; readonly version: number },
  key: string,
  input: object,
  user: ActingUser,
) => Promise<unknown>;

/** The act of a batch on one of its tasks, by the same use case as from the task's own page. */
export function actOnOne(use: Needs): ActOnOne {
  return async (kind, { taskKey, version }, key, input, user) => {
    const { to, reason, message, data } = Input.parse(input);
    const right = kind === 'assign' ? 'assign-tasks' : kind === 'urge' ? 'see-tasks' : 'work-on-tasks';
    if (!mayDo(user, right)) throw refuse('not-allowed');
    switch (kind) {
      case 'claim':
        return use.claimTask(taskKey, { key, version }, user);
      case 'release':
        return use.releaseTask(taskKey, { key, version }, user);
      case 'assign':
      case 'transfer':
        return use.handOverTask(kind, taskKey, { key, version, to, reason }, user);
      case 'urge':
        return use.urgeTask(taskKey, { key, message }, user);
      case 'complete': {
        const form = await use.findBatchForm([taskKey], user);
        if (!form || Object.keys(data).some((name) => name !== form.field.key)) {
          throw refuse('batch-not-possible', { message: '此任务的表单还有其他内容要填写，请单独办理。' });
        }
        return use.completeTask(taskKey, { key, version, data }, user);
      }
    }
  };
}
