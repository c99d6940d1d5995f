import type { Db } from 'mongodb';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { Clock } from '../../domain/ports/clock.js';
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
import { Changes, type NotedEvent } from './changes.js';
import { readModel } from './documents.js';
import type { EngineRecord } from './engine-record.js';
import { linkCases, type ReadBatches } from './link-cases.js';
import { advance, positions } from './positions.js';
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

export type ApplyRecords = (records: readonly EngineRecord[]) => Promise<void>;

/**
 * Turns records into the read model. They come at least once and in order within a partition: what was applied is skipped, a crash in the
 * middle is repaired by applying the batch again, and the position is noted last.
 */
export function applyRecords({
  db,
  cases,
  clock,
  onEvents,
}: {
  readonly db: Db;
  readonly cases: CaseModel;
  readonly clock: Clock;
  readonly onEvents: (noted: readonly NotedEvent[]) => void;
}): ApplyRecords {
  const model = readModel(db);
  const kept = positions(db);
  const kinds = [batchMatters(db), priceRunMatters(db), inspectionMatters(db), matterFacts(db)];
  const batches: ReadBatches = async (ids) => (await Promise.all(kinds.map((read) => read(ids)))).flat();
  let queue: Promise<void> = Promise.resolve();

  async function applyPartition(partitionId: number, records: readonly EngineRecord[]): Promise<void> {
    const before = await kept.read(partitionId);
    const news = newRecords(records, before ? BigInt(before.position) : -1n);
    if (news.length === 0) return;

    const changes = new Changes();
    for (const record of news) {
      if (record.recordType === 'EVENT') appliers[record.valueType]?.(record, changes);
    }
    await changes.write(db);
    await linkCases(changes.instancesToLink, model, cases, batches);
    await recountIncidents(changes.instancesToRecount, model);
    await kept.write(advance(before, partitionId, news, clock.now().getTime()));
    onEvents([...changes.noted.values()]);
  }

  return (records) => {
    const turn = queue.then(async () => {
      for (const [partitionId, own] of byPartition(records)) await applyPartition(partitionId, own);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** In the log's order, each once, and only what lies behind the last position. */
function newRecords(records: readonly EngineRecord[], lastPosition: bigint): readonly EngineRecord[] {
  const sorted = [...records].sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));
  let last = lastPosition;
  return sorted.filter(({ position }) => {
    if (position <= last) return false;
    last = position;
    return true;
  });
}

function byPartition(records: readonly EngineRecord[]): ReadonlyMap<number, readonly EngineRecord[]> {
  const parts = new Map<number, EngineRecord[]>();
  for (const record of records) {
    const own = parts.get(record.partitionId) ?? [];
    parts.set(record.partitionId, own);
    own.push(record);
  }
  return parts;
}
