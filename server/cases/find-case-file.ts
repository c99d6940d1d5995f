import type { CaseDocument, CaseModel } from '../../adapters/mongo/case-model.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inArea } from '../session/in-area.js';

/** The case file, when it lies in the person's area. */
export async function findCaseFile(cases: CaseModel, caseId: string, user: ActingUser): Promise<CaseDocument> {
  const file = await cases.findById(caseId).lean<CaseDocument>();
  if (!file || !inArea(user, file)) throw refuse('not-found');
  return file;
}
