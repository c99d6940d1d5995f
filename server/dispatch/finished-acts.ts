import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { formFields } from '../tasks/form-fields.js';
import type { Forms } from '../tasks/forms.js';
import type { Outbox } from './dispatcher.js';

/** Carries out what a person's act brings with it: the account into the case file, then the job's completion. */
export function finishedActs({
  database: { acts, cases },
  forms,
  cipher,
  engine,
  markTaskDone,
}: {
  readonly database: Pick<Database, 'acts' | 'cases'>;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly engine: Pick<ProcessEngine, 'completeJob'>;
  /** The task leaves every list, also when the server stopped between the act and this. */
  readonly markTaskDone: (taskKey: string, by: string, at: string) => Promise<void>;
}): Outbox {
  return {
    name: 'acts',

    async pending(limit) {
      const found = await acts.find({ state: 'pending' }, { _id: 1 }).sort({ at: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async finish(taskKey) {
      const act = await acts.findById(taskKey).lean();
      if (!act || act.state === 'done') return;

      const form = await forms.byId(act.formId, act.formVersion);
      const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(taskKey))) as Record<string, unknown>;
      const account = form && formFields(form.schema).find((field) => field.properties['stores'] === 'account' && typeof data[field.key] === 'string' && data[field.key] !== '');
      // Before the job is completed, for the next step may pay to it.
      if (account && act.caseId !== '') {
        await cases.updateOne({ _id: act.caseId }, { $set: { 'sealed.account': cipher.seal(String(data[account.key]), sealedPlace.caseField(act.caseId, 'account')) } });
      }

      await markTaskDone(taskKey, act.by, act.at);
      // A job that is gone was completed by us before a crash, or its step was left; the act stays on record either way.
      await engine.completeJob(taskKey, act.engineVariables);
      await acts.updateOne({ _id: taskKey }, { $set: { state: 'done' } });
    },
  };
}
