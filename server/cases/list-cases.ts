import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { CaseSummary, Page } from '../../domain/api.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { ReadModel } from '../monitoring/documents.js';
import { visibleCases } from './may-see-case.js';
import { statusText } from './status-text.js';

export type ListCases = (user: ActingUser, wanted: { readonly q?: string | undefined; readonly status?: CaseSummary['status'] | undefined; readonly program?: string | undefined; readonly cursor?: string | undefined }) => Promise<Page<CaseSummary>>;

/** Cases of the area, the newest first; narrowed to a receipt number or an exact identity number. */
export function listCases({ database: { cases }, model, townships, cipher }: { readonly database: Pick<Database, 'cases'>; readonly model: Pick<ReadModel, 'tasks'>; readonly townships: Townships; readonly cipher: FieldCipher }): ListCases {
  return async (user, { q, status, program, cursor }) => {
    const filter = {
      ...(q !== undefined && q !== '' && searched(q, cipher)),
      ...(status !== undefined && { status }),
      ...(program !== undefined && { program }),
      ...(cursor !== undefined && { sortKey: { $lt: cursor } }),
      ...visibleCases(user),
    };
    const found = await cases.find(filter).sort({ sortKey: -1 }).limit(pageSize + 1).lean<CaseDocument[]>();
    const tasks = await model.tasks.find({ caseId: { $in: found.map(({ _id }) => _id) }, state: 'open' }, { projection: { caseId: 1, name: 1, elementId: 1 } }).toArray();
    const names = await townshipNames(townships);

    return toPage(found, ({ sortKey }) => sortKey, (file): CaseSummary => ({
      caseId: file._id,
      receiptNumber: file.receiptNumber,
      personName: file.nameMasked,
      townshipName: names.get(file.townshipCode) ?? file.townshipCode,
      reportedAt: file.reportedAt,
      status: file.status,
      statusText: statusText(file.status, {
        taskNames: tasks.filter(({ caseId }) => caseId === file._id).map(({ name, elementId }) => name ?? elementId),
        hasIncident: false,
        waitsFor: [],
      }),
    }));
  };
}

function searched(q: string, cipher: FieldCipher): { identityFingerprint: string } | { receiptNumber: string } {
  const text = q.trim().toUpperCase();
  return /^\d{17}[\dX]$/.test(text) ? { identityFingerprint: cipher.fingerprint(`identity:${text}`) } : { receiptNumber: text };
}
