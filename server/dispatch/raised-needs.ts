import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { type CharityNeedVariables, messages, PolicyVariables } from '../../processes/contract.js';
import type { RaisedNeedDocument } from '../charity/raise-need.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Starts the matching for each case that asked for it. A message that comes twice starts nothing while the first one's instance runs. */
export function raisedNeeds({
  database: { db, cases },
  policies,
  engine,
}: {
  readonly database: Pick<Database, 'db' | 'cases'>;
  readonly policies: PolicyStore;
  readonly engine: Pick<ProcessEngine, 'publish'>;
}): Outbox {
  const raised = db.collection<RaisedNeedDocument>('raisedNeeds');

  return {
    name: 'raised-needs',

    pending: (limit) => oldestIds(raised, { state: 'pending' }, { at: 1 }, limit),

    async finish(requestId) {
      const need = await raised.findOne({ _id: requestId });
      if (!need || need.state === 'started') return;
      const { caseId } = need;
      const file = await cases.findById(caseId, { townshipCode: 1, countyCode: 1 }).lean();
      const date = civilDate(new Date(need.at));
      const policy = file && (await policies.inForce(file.countyCode, date));
      if (!file || !policy) throw new Error(`Expected the case ${caseId} and a policy in force on ${date}, found ${file ? 'no policy' : 'no case'}.`);

      const { townshipCode, countyCode } = file;
      const variables: CharityNeedVariables = { caseId, townshipCode, countyCode, policy: PolicyVariables.parse({ ...policy.values, version: policy.version }) };
      await engine.publish({ name: messages.charityNeedRaised, correlationKey: caseId, messageId: requestId, ttlMs: 600_000, variables });
      await raised.updateOne({ _id: requestId }, { $set: { state: 'started' } });
    },
  };
}
