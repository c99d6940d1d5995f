import type { Db, IndexDescription } from 'mongodb';

/** Every index, beside the question it answers. A list query without a line here is a mistake. */
const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  cases: [
    { key: { reportId: 1 }, unique: true },
    { key: { receiptNumber: 1 }, unique: true },
    { key: { identityFingerprint: 1, causeCategory: 1 } },
    { key: { processStart: 1, reportedAt: 1 } },
    { key: { countyCode: 1, sortKey: -1 } },
    { key: { townshipCode: 1, sortKey: -1 } },
    { key: { householdId: 1, status: 1 } },
    { key: { leadKey: 1 }, sparse: true },
    // Applications of a township or county, the newest first.
    { key: { program: 1, townshipCode: 1, sortKey: -1 } },
    { key: { program: 1, countyCode: 1, sortKey: -1 } },
  ],
  acts: [{ key: { state: 1, at: 1 } }, { key: { caseId: 1, at: 1 } }, { key: { instanceKey: 1, at: -1 } }],
  users: [{ key: { areaCode: 1, role: 1 } }],
  substitutions: [
    { key: { 'substitute.username': 1, until: -1 } },
    { key: { 'absent.username': 1, until: -1 } },
    { key: { countyCode: 1, until: -1, _id: -1 } },
  ],
  taskFilters: [{ key: { 'owner.username': 1 } }, { key: { group: 1 } }],
  taskBatches: [{ key: { state: 1, at: 1 } }],
  caseEvents: [{ key: { caseId: 1, at: 1 } }],
  decisions: [{ key: { caseId: 1 } }],
  benefits: [
    { key: { caseId: 1 } },
    { key: { householdId: 1, from: -1 } },
    // Reviews to be opened: only benefits that have one planned are in it.
    { key: { 'planned.openOn': 1 }, sparse: true },
    { key: { countyCode: 1, nextReverificationOn: 1, _id: 1 } },
    { key: { townshipCode: 1, nextReverificationOn: 1, _id: 1 } },
    { key: { countyCode: 1, program: 1, _id: 1 } },
  ],
  referrals: [{ key: { caseId: 1, sentAt: 1 } }],
  audit: [{ key: { caseId: 1, _id: 1 } }, { key: { subjectId: 1, _id: 1 } }],
  hotlineAnswers: [{ key: { state: 1, at: 1 } }],
  bankConfirmations: [{ key: { state: 1, at: 1 } }],
  journal: [
    // The chain of a fund: of two who take the same number one comes second.
    { key: { fundId: 1, sequence: 1 }, unique: true },
    { key: { fundId: 1, entry: 1, key: 1 }, unique: true },
    { key: { fundId: 1, under: 1 } },
    { key: { fundId: 1, sortKey: -1 } },
    { key: { fundId: 1, 'postings.account': 1, sortKey: -1 } },
  ],
  payments: [{ key: { caseId: 1, createdAt: 1 } }, { key: { batchId: 1, status: 1, _id: 1 } }, { key: { batchId: 1, _id: 1 } }],
  batches: [{ key: { countyCode: 1, sortKey: -1 } }, { key: { processStart: 1, createdAt: 1 } }, { key: { countyCode: 1, program: 1, period: 1 } }],
  batchLeftOuts: [{ key: { batchId: 1, _id: 1 } }],
  batchFindings: [{ key: { batchId: 1, settledAt: 1 } }],
  bankFiles: [{ key: { batchId: 1, attempt: 1 }, unique: true }],
  policies: [
    { key: { areaCode: 1, state: 1, effectiveFrom: -1 } },
    { key: { areaCode: 1, state: 1, proposedAt: -1 } },
    // Versions stand in one line: of two proposals that change the same version, one is confirmed.
    { key: { areaCode: 1, basedOn: 1 }, unique: true, partialFilterExpression: { state: 'confirmed', basedOn: { $exists: true } } },
  ],
  people: [
    { key: { entryId: 1 }, unique: true },
    { key: { keys: 1, sortKey: -1 } },
    { key: { countyCode: 1, sortKey: -1 } },
    { key: { townshipCode: 1, sortKey: -1 } },
    { key: { mergedInto: 1 }, sparse: true },
  ],
  households: [
    { key: { entryId: 1 }, unique: true },
    { key: { householdNumber: 1 }, unique: true },
    { key: { memberIds: 1, sortKey: -1 } },
    { key: { countyCode: 1, sortKey: -1 } },
    { key: { townshipCode: 1, sortKey: -1 } },
  ],
  consents: [{ key: { personId: 1, from: -1 } }],
  commitments: [{ key: { personId: 1, signedOn: -1 } }],
  verifications: [{ key: { caseId: 1, requestedAt: 1 } }],
  verificationAnswers: [{ key: { requestId: 1 } }],
  dataAccesses: [{ key: { caseId: 1, at: 1 } }, { key: { personId: 1, at: 1 } }],
  meetings: [
    { key: { entryId: 1 }, unique: true },
    { key: { countyCode: 1, sortKey: -1 } },
    { key: { 'members.username': 1, sortKey: -1 } },
  ],
  conferences: [{ key: { state: 1, at: 1 } }, { key: { caseId: 1, state: 1 } }],
  minutes: [{ key: { countyCode: 1, year: 1, number: 1 }, unique: true }],
  discussions: [
    { key: { countyCode: 1, state: 1, sortKey: 1 } },
    { key: { meetingId: 1, sortKey: 1 } },
    { key: { caseId: 1 } },
    { key: { tell: 1, sortKey: 1 }, partialFilterExpression: { tell: { $exists: true } } },
    // Like cases decided before, by each question that is asked of them.
    { key: { decidedIn: 1, sortKey: -1 }, partialFilterExpression: { decidedIn: { $exists: true } } },
    { key: { decidedIn: 1, causeCategory: 1, sortKey: -1 }, partialFilterExpression: { decidedIn: { $exists: true } } },
    { key: { decidedIn: 1, discussionFor: 1, causeCategory: 1, sortKey: -1 }, partialFilterExpression: { decidedIn: { $exists: true } } },
  ],
  deploymentNotes: [{ key: { resourceName: 1, at: -1 } }],
  // The read model.
  definitions: [{ key: { processId: 1, version: -1 } }, { key: { resourceName: 1 } }],
  forms: [{ key: { formId: 1, version: -1 } }],
  instances: [
    { key: { countyCode: 1, sortKey: -1 } },
    { key: { townshipCode: 1, sortKey: -1 } },
    { key: { state: 1, sortKey: -1 } },
    { key: { processId: 1, sortKey: -1 } },
    { key: { receiptNumber: 1 } },
    { key: { definitionKey: 1, state: 1 } },
    { key: { caseId: 1 } },
    { key: { parentInstanceKey: 1 } },
  ],
  elementInstances: [{ key: { instanceKey: 1, state: 1 } }],
  takenFlows: [{ key: { instanceKey: 1 } }],
  variables: [{ key: { instanceKey: 1, name: 1 } }],
  jobs: [{ key: { instanceKey: 1 } }],
  incidents: [{ key: { instanceKey: 1, state: 1 } }],
  tasks: [
    { key: { groups: 1, state: 1, sortKey: 1 } },
    { key: { assignee: 1, state: 1, sortKey: 1 } },
    { key: { completedBy: 1, completedSortKey: -1 } },
    { key: { waitingFor: 1, state: 1, sortKey: 1 } },
    { key: { copiedTo: 1, sortKey: -1 } },
    { key: { unreadBy: 1 } },
    { key: { countyCode: 1, state: 1, sortKey: 1 } },
    { key: { townshipCode: 1, state: 1, sortKey: 1 } },
    { key: { caseId: 1, state: 1 } },
    { key: { instanceKey: 1, state: 1 } },
  ],
};

export async function createIndexes(db: Db): Promise<void> {
  for (const [collection, descriptions] of Object.entries(indexes)) await db.collection(collection).createIndexes([...descriptions]);
}
