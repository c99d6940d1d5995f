import type { Db, MongoClient } from 'mongodb';
import type { CaseModel } from '../../../adapters/mongo/case-model.js';
import type { ApplyRecords } from '../apply-records.js';
import { readModelCollections } from '../changes.js';
import { advance, positions, type PositionDocument } from '../positions.js';
import { projection, type Projection } from '../projection.js';
import { recordLog, type RecordLog } from '../record-log.js';
import { differences } from './differences.js';
import { forgetRemovedCases } from './forget-removed-cases.js';
import { mender } from './mender.js';
import { suspectList, type SuspectList } from './suspects.js';

export type Mended = Readonly<Record<string, number>>;
/** `mended` counts the documents that were not what the log says, by collection. Records missing from the log: nothing was changed. */
export type RebuildResult =
  | { readonly records: number; readonly compared: number; readonly mended: Mended }
  | { readonly records: number; readonly missing: number };
export interface RebuildProgress {
  readonly phase: 'replaying' | 'comparing' | 'mending';
  readonly count: number;
}
export type RebuildReadModel = (onProgress: (progress: RebuildProgress) => Promise<void>) => Promise<RebuildResult>;

/**
 * Makes the read model anew from the record log, beside the one that people look at, and puts right what differs. Only for the last steps, which
 * are short, do new records wait. What people did with tasks is not in the log and stays. Broken off, it begins again from the start.
 */
export function rebuildReadModel({
  client,
  db,
  cases,
  apply,
}: {
  readonly client: MongoClient;
  readonly db: Db;
  readonly cases: CaseModel;
  readonly apply: Pick<ApplyRecords, 'whileHeld'>;
}): RebuildReadModel {
  return async (onProgress) => {
    const fresh = client.db(`${db.databaseName}-rebuild`);
    await fresh.dropDatabase();
    for (const name of readModelCollections) await fresh.collection(name).createIndex({ instanceKey: 1 });
    await fresh.collection('instances').createIndex({ caseId: 1 });
    const suspects = suspectList(fresh);
    const replaying = replay({ log: recordLog(db), project: projection(fresh, db, cases), suspects });
    const known = await positions(db).all();
    try {
      await replaying.on((count) => onProgress({ phase: 'replaying', count }));
      const missing = replaying.missing(known);
      if (missing > 0) return { records: replaying.records(), missing };

      await forgetRemovedCases(fresh);
      let compared = 0;
      for (const name of readModelCollections) {
        for await (const { seen, ids } of differences(db, fresh, name)) {
          await suspects.add(name, ids);
          compared += seen;
          await onProgress({ phase: 'comparing', count: compared });
        }
      }
      const mended = await apply.whileHeld(async () => {
        await onProgress({ phase: 'mending', count: 0 });
        // What has come meanwhile; each document that it touches is looked at again.
        await replaying.on(() => Promise.resolve(), { areSuspect: true });
        await forgetRemovedCases(fresh);
        return mender(db, fresh)(suspects);
      });
      return { records: replaying.records(), compared, mended };
    } finally {
      await fresh.dropDatabase();
    }
  };
}

/** Goes through the log to its end, from where it came to before. */
function replay({ log, project, suspects }: { readonly log: RecordLog; readonly project: Projection; readonly suspects: SuspectList }) {
  const reached = new Map<number, PositionDocument>();
  let records = 0;
  return {
    records: () => records,

    async on(onProgress: (records: number) => Promise<void>, { areSuspect = false } = {}): Promise<void> {
      for (const partitionId of await log.partitions()) {
        for await (const news of log.read(partitionId, BigInt(reached.get(partitionId)?.position ?? -1n))) {
          const changes = await project(news);
          if (areSuspect) for (const [collection, ids] of changes.touched()) await suspects.add(collection, ids);
          reached.set(partitionId, advance(reached.get(partitionId), partitionId, news, 0));
          records += news.length;
          await onProgress(records);
        }
      }
    },

    /** Records that the read model was made from and the log does not have: it was begun later, or is damaged. */
    missing: (known: readonly PositionDocument[]) => known.reduce((sum, position) => sum + lacking(position, reached.get(position._id)), 0),
  };
}

/** Holes that were there when the records came are no fault of the log. */
function lacking({ _id, gaps, sequences }: PositionDocument, reached: PositionDocument | undefined): number {
  const holes = Math.max(0, (reached?.gaps ?? 0) - gaps);
  const first = BigInt(_id) << 51n;
  const behind = Object.entries(sequences).map(([type, last]) => BigInt(last) - BigInt(reached?.sequences[type] ?? first));
  return behind.reduce((sum, some) => sum + Math.max(0, Number(some)), holes);
}
