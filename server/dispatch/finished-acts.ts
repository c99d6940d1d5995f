import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { Forms } from '../tasks/forms.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { Drafts } from '../tasks/drafts.js';
import type { MarkTaskDone } from '../tasks/mark-task-done.js';
import type { ReopenTask } from '../tasks/reopen-task.js';
import type { Outbox } from './dispatcher.js';
import { storedFields } from './stored-fields.js';
import type { FinishReturn } from './finish-return.js';

/** Carries out what a person's act brings with it: the account into the case file, then the job's completion. */
export function finishedActs({
  database: { acts, cases },
  forms,
  cipher,
  engine,
  markTaskDone,
  reopenTask,
  finishReturn,
  drafts,
  clock,
}: {
  readonly database: Pick<Database, 'acts' | 'cases'>;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly engine: Pick<ProcessEngine, 'completeJob'>;
  /** The task leaves every list, also when the server stopped between the act and this. */
  readonly markTaskDone: MarkTaskDone;
  readonly reopenTask: ReopenTask;
  readonly finishReturn: FinishReturn;
  readonly drafts: Drafts;
  readonly clock: Clock;
}): Outbox {
  return {
    name: 'acts',

    async pending(limit) {
      const due = { state: { $in: ['pending', 'sending', 'taking-back'] as const }, dispatchAt: { $not: { $gt: clock.now().toISOString() } } };
      const found = await acts.find(due, { _id: 1 }).sort({ at: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async finish(taskKey) {
      const found = await acts.findById(taskKey).lean();
      if (found?.state === 'taking-back') return reopenTask(found);
      // From here on it can't be taken back any more.
      const act = await acts.findOneAndUpdate({ _id: taskKey, state: { $in: ['pending', 'sending'] } }, { $set: { state: 'sending' } }).lean();
      if (!act) return;
      if (act.kind === 'return') return finishReturn(act);

      const form = await forms.byId(act.formId, act.formVersion);
      const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(taskKey))) as Record<string, unknown>;
      const stored = form && act.caseId !== '' ? storedFields(act.caseId, form.schema, data, cipher) : {};
      // Before the job is completed, for the next step may pay to the account or look the identity up.
      if (Object.keys(stored).length > 0) await cases.updateOne({ _id: act.caseId }, { $set: stored });

      await markTaskDone(taskKey, act.by, act.at);
      // A job that is gone was completed by us before a crash, or its step was left; the act stays on record either way.
      await engine.completeJob(taskKey, act.engineVariables);
      await acts.updateOne({ _id: taskKey }, { $set: { state: 'done' } });
      await drafts.remove(taskKey);
    },
  };
}
