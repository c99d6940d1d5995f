import type { Db } from 'mongodb';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { Applier } from './appliers/applier.js';
import { batchMatters } from '../disbursements/batch-matter.js';
import { matterFacts } from '../matters/matter-facts.js';
import { priceRunMatters } from '../prices/price-run-matter.js';
import { inspectionMatters } from '../inspections/inspection-matter.js';
import { applyDecisionEvaluation, applyDecisionRequirements } from './appliers/decision.js';
import { applyForm } from './appliers/form.js';
import { applyIncident } from './appliers/incident.js';
import { applyJob, applyJobBatch } from './appliers/job.js';
import { applyProcess } from './appliers/process.js';
import { applyProcessInstance } from './appliers/process-instance.js';
import { applyVariable } from './appliers/variable.js';
import { Changes } from './changes.js';
import { readModel } from './documents.js';
import type { EngineRecord } from './engine-record.js';
import { linkCases, type ReadBatches } from './link-cases.js';
import { recountIncidents } from './recount-incidents.js';

const appliers: Readonly<Record<string, Applier>> = {
  PROCESS: applyProcess,
  FORM: applyForm,
  PROCESS_INSTANCE: applyProcessInstance,
  VARIABLE: applyVariable,
  JOB: applyJob,
  JOB_BATCH: applyJobBatch,
  INCIDENT: applyIncident,
  DECISION_REQUIREMENTS: applyDecisionRequirements,
  DECISION_EVALUATION: applyDecisionEvaluation,
};

/** Turns new records, in order, into changes of the read model, and answers what has changed. */
export type Projection = (news: readonly EngineRecord[]) => Promise<Changes>;

/** Writes a read model into one database; what an instance is about is read in the other, which may be the same. */
export function projection(into: Db, db: Db, cases: CaseModel): Projection {
  const model = readModel(into);
  const kinds = [batchMatters(db), priceRunMatters(db), inspectionMatters(db), matterFacts(db)];
  const batches: ReadBatches = async (ids) => (await Promise.all(kinds.map((read) => read(ids)))).flat();

  return async (news) => {
    const changes = new Changes();
    for (const record of news) {
      if (record.recordType === 'EVENT') appliers[record.valueType]?.(record, changes);
    }
    await changes.write(into);
    await linkCases(changes.instancesToLink, model, cases, batches);
    await recountIncidents(changes.instancesToRecount, model);
    return changes;
  };
}
