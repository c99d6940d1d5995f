import type { Db } from 'mongodb';
import type { InstanceDocument } from '../documents.js';

const withInstanceKey = ['elementInstances', 'takenFlows', 'variables', 'jobs', 'incidents', 'tasks', 'decisionEvaluations'];
const pageSize = 200;

/** A case file is saved before its process begins; an ended instance of a case that is no more belongs to what `npm run retention` has removed. */
export async function forgetRemovedCases(fresh: Db): Promise<void> {
  const instances = fresh.collection<InstanceDocument>('instances');
  for (;;) {
    const gone = await instances
      .find({ caseId: { $exists: true }, receiptNumber: { $exists: false }, state: { $in: ['completed', 'terminated'] } }, { projection: { _id: 1 } })
      .limit(pageSize)
      .toArray();
    if (gone.length === 0) return;
    const keys = gone.map(({ _id }) => _id);
    for (const name of withInstanceKey) await fresh.collection(name).deleteMany({ instanceKey: { $in: keys } });
    await instances.deleteMany({ _id: { $in: keys } });
  }
}
