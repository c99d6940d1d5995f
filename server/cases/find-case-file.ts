import type { CaseDocument, CaseModel } from '../../adapters/mongo/case-model.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { maySeeCase } from './may-see-case.js';

/** The case file, when it lies in the person's area and is theirs to know. */
export async function findCaseFile(cases: CaseModel, caseId: string, user: ActingUser): Promise<CaseDocument> {
  const file = await cases.findById(caseId).lean<CaseDocument>();
  if (!file || !maySeeCase(user, file)) throw refuse('not-found');
  return file;
}
