import type { Logger } from 'pino';
import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { Drafts } from '../tasks/drafts.js';
import type { MarkTaskDone } from '../tasks/mark-task-done.js';
import type { ReopenTask } from '../tasks/reopen-task.js';

interface Needs {
  readonly database: Pick<Database, 'acts'>;
  readonly model: Pick<ReadModel, 'tasks' | 'elementInstances'>;
  readonly engine: Pick<ProcessEngine, 'modify'>;
  readonly markTaskDone: MarkTaskDone;
  readonly reopenTask: ReopenTask;
  readonly drafts: Drafts;
  readonly log: Logger;
}
export type FinishReturn = (act: ActDocument) => Promise<void>;

/** Moves the token of a task back to an earlier one: one ends and the other begins in one command, which the engine does once. */
export function finishReturn({ database: { acts }, model, engine, markTaskDone, reopenTask, drafts, log }: Needs): FinishReturn {
  return async (act) => {
    await markTaskDone(act._id, act.by, act.at, { wasReturned: true });
    const task = await model.tasks.findOne({ _id: act._id });
    if (!task || !act.returnTo) throw new Error(`Expected the task and the target of return ${act._id}, found none.`);
    const element = await model.elementInstances.findOne({ _id: task.elementInstanceKey });
    const scopeKey = element?.flowScopeKey === task.instanceKey ? undefined : element?.flowScopeKey;

    const { outcome, message } = await engine.modify(task.instanceKey, {
      activate: [{ elementId: act.returnTo.elementId, ...(scopeKey !== undefined && { scopeKey }) }],
      terminate: [task.elementInstanceKey],
    });
    if (outcome === 'refused') {
      log.warn({ taskKey: act._id, message }, 'the engine refused a return; the task is open again');
      await acts.updateOne({ _id: act._id }, { $set: { state: 'taking-back' } });
      return reopenTask({ ...act, state: 'taking-back' });
    }
    await acts.updateOne({ _id: act._id }, { $set: { state: 'done' } });
    await drafts.remove(act._id);
  };
}
