import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { WriteAcceptance } from '../letters/acceptance-letter.js';
import type { Outbox } from './dispatcher.js';
import { startOfCase } from './start-of-case.js';

const bufferMs = 10 * 60_000;

/**
 * Starts the process of each case that was saved and not yet started. The message id keeps a repetition out while the engine holds the first
 * message (ten minutes), the correlation key while that instance runs, the read model for good once its records have arrived. What is left:
 * a crash right after publishing, more than ten minutes down, the instance ended meanwhile, and its records not yet here.
 */
export function caseStarts({
  database: { cases, db },
  policies,
  households,
  benefits,
  engine,
  writeAcceptance,
  onChange,
}: {
  readonly database: Pick<Database, 'db' | 'cases'>;
  readonly policies: PolicyStore;
  readonly households: HouseholdStore;
  readonly benefits: BenefitStore;
  readonly engine: Pick<ProcessEngine, 'publish'>;
  readonly writeAcceptance: WriteAcceptance;
  readonly onChange: (caseId: string) => void;
}): Outbox {
  const instances = db.collection<{ _id: string; caseId?: string }>('instances');

  return {
    name: 'case-starts',

    async pending(limit) {
      const found = await cases.find({ processStart: 'pending' }, { _id: 1 }).sort({ reportedAt: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async finish(caseId) {
      const file = await cases.findById(caseId).lean();
      if (!file || file.processStart === 'started') return;

      const date = civilDate(new Date(file.reportedAt));
      const policy = await policies.inForce(file.countyCode, date);
      if (!policy) throw new Error(`Expected policy values in force for '${file.countyCode}' on ${date}, found none: case ${caseId} waits for an administrator.`);

      if (!(await instances.findOne({ caseId }, { projection: { _id: 1 } }))) {
        const { name, variables } = await startOfCase(file, policy, { households, benefits });
        await engine.publish({ name, correlationKey: caseId, messageId: caseId, ttlMs: bufferMs, variables });
      }
      // Nobody waits for paper; it is written once, whatever runs again.
      await writeAcceptance(file, policy.values);

      // What it is still pending by comes last: after a crash the rest is written again.
      await cases.updateOne({ _id: caseId, status: 'starting' }, { $set: { status: 'open' } });
      await cases.updateOne({ _id: caseId, processStart: 'pending' }, { $set: { processStart: 'started' } });
      onChange(caseId);
    },
  };
}
