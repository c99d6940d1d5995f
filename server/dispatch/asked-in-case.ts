import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { PolicyVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Something that was asked for in an open case and begins a process of its own. */
interface Asked {
  readonly _id: string;
  readonly caseId: string;
  readonly at: string;
  readonly state: 'pending' | 'started';
}
interface OfCase {
  readonly caseId: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly policy: PolicyVariables;
}

/** Starts the process of each document that was saved. A message that comes twice starts nothing while the first one's instance runs. */
export function askedInCase(
  { database: { db, cases }, policies, engine }: { readonly database: Pick<Database, 'db' | 'cases'>; readonly policies: PolicyStore; readonly engine: Pick<ProcessEngine, 'publish'> },
  { name, collection, message, variablesOf }: { readonly name: string; readonly collection: string; readonly message: string; readonly variablesOf: (id: string, ofCase: OfCase) => object },
): Outbox {
  const asked = db.collection<Asked>(collection);

  return {
    name,

    pending: (limit) => oldestIds(asked, { state: 'pending' }, { at: 1 }, limit),

    async finish(id) {
      const document = await asked.findOne({ _id: id });
      if (!document || document.state === 'started') return;
      const { caseId } = document;
      const file = await cases.findById(caseId, { townshipCode: 1, countyCode: 1 }).lean();
      const date = civilDate(new Date(document.at));
      const policy = file && (await policies.inForce(file.countyCode, date));
      if (!file || !policy) throw new Error(`Expected the case ${caseId} and a policy in force on ${date}, found ${file ? 'no policy' : 'no case'}.`);

      const { townshipCode, countyCode } = file;
      const variables = variablesOf(id, { caseId, townshipCode, countyCode, policy: PolicyVariables.parse({ ...policy.values, version: policy.version }) });
      await engine.publish({ name: message, correlationKey: caseId, messageId: id, ttlMs: 600_000, variables });
      await asked.updateOne({ _id: id }, { $set: { state: 'started' } });
    },
  };
}
