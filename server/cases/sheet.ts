import type { CaseView } from '../../domain/api.js';
import type { ActingUser } from '../http/acting-user.js';

/** Undefined when the id names nothing that the person may see. */
export type ReadSheet = (id: string, user: ActingUser) => Promise<CaseView | undefined>;

/** What a task shows in place of a case: what is put in, and nothing else. */
export function sheet(shown: Pick<CaseView, 'caseId' | 'receiptNumber' | 'program' | 'status' | 'reportedAt'> & Partial<CaseView>): CaseView {
  return {
    statusText: '',
    townshipCode: '',
    townshipName: '',
    countyName: '',
    whatHappened: '',
    placeText: '',
    person: { name: '' },
    payments: [],
    benefits: [],
    referrals: [],
    approvalOwedFen: 0,
    openTasks: [],
    timeline: [],
    processInstanceKeys: [],
    ...shown,
  };
}
