import type { Db } from 'mongodb';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { AttachmentDocument } from '../../adapters/mongo/attachments.js';
import type { FileStore } from '../../domain/ports/file-store.js';

/** Everything that is kept of a case, by the field that names it. The ledger of money and the audit log stay. */
const ofCase: Readonly<Record<string, string>> = {
  acts: 'caseId',
  caseEvents: 'caseId',
  decisions: 'caseId',
  letters: 'caseId',
  paperNotices: 'caseId',
  attachments: 'caseId',
  staffNotices: 'caseId',
  referrals: 'caseId',
  discussions: 'caseId',
  deadlines: 'caseId',
  hotlineAnswers: 'caseId',
  conferences: 'caseId',
  dataAccesses: 'caseId',
  cares: 'caseId',
  disasterVictims: 'caseId',
  disasterReliefs: 'caseId',
  tasks: 'caseId',
};
const ofVerification: Readonly<Record<string, string>> = {
  verificationAnswers: 'requestId',
  verificationReports: '_id',
  verificationDifferences: '_id',
  verifications: '_id',
};
const ofInstance: Readonly<Record<string, string>> = {
  elementInstances: 'instanceKey',
  takenFlows: 'instanceKey',
  variables: 'instanceKey',
  jobs: 'instanceKey',
  incidents: 'instanceKey',
  decisionEvaluations: 'instanceKey',
  instances: '_id',
};

export interface Removed {
  readonly removed: number;
  /** Past their date, and still needed: a benefit runs on. */
  readonly held: number;
}

/**
 * Removes the case files whose time is over, and what belongs to them. A file stays while a benefit from it runs. The audit log says first
 * that it goes; the file itself goes last, so that a run that was broken off goes on with it.
 */
export async function removeExpiredCases({
  db,
  files,
  audit,
  today,
}: {
  readonly db: Db;
  readonly files: FileStore;
  readonly audit: AuditLog;
  readonly today: string;
}): Promise<Removed> {
  const cases = db.collection<CaseDocument>('cases');
  const benefits = db.collection<{ caseId: string; status: string }>('benefits');
  let [removed, held] = [0, 0];
  const expired = cases.find(
    { retentionUntil: { $lt: today, $gt: '' } },
    { projection: { receiptNumber: 1, closedOn: 1, retentionUntil: 1 } },
  );

  for await (const file of expired) {
    if (await benefits.findOne({ caseId: file._id, status: { $ne: 'stopped' } })) {
      held += 1;
      continue;
    }
    const detail = `受理编号 ${file.receiptNumber}，办结 ${file.closedOn ?? ''}，保存至 ${file.retentionUntil ?? ''}`;
    await audit.append({ actor: 'retention', actorName: '到期清理', act: 'case-file-removed', caseId: file._id, detail });
    await removeCase(db, files, file._id);
    removed += 1;
  }
  return { removed, held };
}

async function removeCase(db: Db, files: FileStore, caseId: string): Promise<void> {
  for (const { fileId } of await db.collection<AttachmentDocument>('attachments').find({ caseId }).toArray()) await files.remove(fileId);
  const requests = await idsOf(db, 'verifications', caseId);
  const instances = await idsOf(db, 'instances', caseId);
  const benefits = await idsOf(db, 'benefits', caseId);
  const tasks = await idsOf(db, 'tasks', caseId);
  await db.collection<{ _id: string }>('taskDrafts').deleteMany({ _id: { $in: tasks } });
  // A batch may hold tasks of others, too; it is worked off, so that nobody needs the words of it any more.
  await db.collection('taskBatches').updateMany({ 'items.taskKey': { $in: tasks }, state: 'done' }, { $unset: { sealedInput: '' } });
  // The benefit itself stays, as the ledger does: without what was found out about the household.
  await db.collection<{ _id: string }>('benefits').updateMany({ _id: { $in: benefits } }, { $unset: { sealedFigures: '' } });
  await db.collection('majorChanges').deleteMany({ benefitId: { $in: benefits } });
  const cares = await idsOf(db, 'cares', caseId);
  await db.collection('careWords').deleteMany({ careId: { $in: cares } });
  for (const [collection, field] of Object.entries(ofVerification))
    await db.collection(collection).deleteMany({ [field]: { $in: requests } });
  for (const [collection, field] of Object.entries(ofInstance)) await db.collection(collection).deleteMany({ [field]: { $in: instances } });
  for (const [collection, field] of Object.entries(ofCase)) await db.collection(collection).deleteMany({ [field]: caseId });
  await db.collection<{ _id: string }>('withdrawals').deleteOne({ _id: caseId });
  await db.collection<{ _id: string }>('cases').deleteOne({ _id: caseId });
}

async function idsOf(db: Db, collection: string, caseId: string): Promise<string[]> {
  const found = await db
    .collection<{ _id: string; caseId: string }>(collection)
    .find({ caseId }, { projection: { _id: 1 } })
    .toArray();
  return found.map(({ _id }) => _id);
}
