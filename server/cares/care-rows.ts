import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { CareRow } from '../../domain/api-care.js';
import type { Care } from '../../domain/ports/care-store.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';

export interface CareRowNeeds {
  readonly cases: CaseModel;
  readonly townships: Townships;
}

/** Cares as lists show them on that civil date: masked names from their cases, asked for at once. */
export async function careRows(
  { cases, townships }: CareRowNeeds,
  found: readonly Care[],
  today: string,
): Promise<(care: Care) => CareRow> {
  const ids = found.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId]));
  const files = await cases.find({ _id: { $in: ids } }, { nameMasked: 1, receiptNumber: 1 }).lean();
  const fileOf = new Map(files.map((file) => [file._id, file]));
  const names = await townshipNames(townships);

  return ({ careId, householdId, caseId, townshipCode, state, level, openedOn, nextVisitOn, standards, agreements }) => {
    const file = fileOf.get(caseId ?? '');
    const agreement = state === 'agreed' ? agreements.at(-1) : undefined;
    const standardFen = standards.at(-1)?.fen;
    return {
      careId,
      householdId,
      state,
      openedOn,
      nameMasked: file?.nameMasked ?? '',
      townshipName: names.get(townshipCode) ?? townshipCode,
      isVisitMissed: state === 'agreed' && nextVisitOn !== undefined && nextVisitOn < today,
      ...(file && { caseId: file._id, receiptNumber: file.receiptNumber }),
      ...(level && { level }),
      ...(standardFen !== undefined && { standardFen }),
      ...(nextVisitOn !== undefined && { nextVisitOn }),
      ...(agreement && { caregiverKind: agreement.caregiverKind, agreementUntil: agreement.until }),
    };
  };
}
