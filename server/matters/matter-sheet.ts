import type { CaseView } from '../../domain/api.js';
import { sheet, type ReadSheet } from '../cases/sheet.js';
import type { ReadMatter } from './read-matter.js';

/** What a task of a matter shows in place of a case; undefined when the id is no matter's. */
export function matterSheet(readMatter: ReadMatter): ReadSheet {
  return async (matterId, user): Promise<CaseView | undefined> => {
    const matter = await readMatter(matterId, user, { throughTask: true });
    if (!matter) return undefined;
    return sheet({
      matter,
      caseId: matterId,
      receiptNumber: matter.matterNumber,
      program: matter.processId,
      status: matter.state === 'starting' ? 'starting' : matter.state === 'ended' || matter.state === 'canceled' ? 'closed' : 'open',
      statusText: matter.statusText,
      reportedAt: matter.begunAt,
      processInstanceKeys: matter.processInstanceKeys,
    });
  };
}
