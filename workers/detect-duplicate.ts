import { programNames } from '../domain/benefit/programs.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { bpmnError, complete, type Outcome } from './support/outcome.js';
import type { Ports } from './support/ports.js';

interface Found {
  readonly earlierAidFound: boolean;
  readonly earlierCaseIds: string[];
}

/** Looks for what the same person or household has already. It decides nothing: a person looks at what it finds. */
export const detectDuplicate = defineWorker({
  jobType: 'detect-duplicate',

  async handle({ caseId, causeCategory, householdId }, ports) {
    if (householdId) return ofHousehold(caseId, householdId, ports);
    return ofCause(caseId, causeCategory ?? '', ports);
  },
});

/** Aid already paid to the same person for the same cause this year; shown to the checker. */
async function ofCause(caseId: string, causeCategory: string, ports: Ports): Promise<Outcome<Found>> {
  const { reportedAt } = await findCase(ports, caseId);
  const since = `${civilDate(new Date(reportedAt)).slice(0, 4)}-01-01`;
  const earlierCaseIds = [...(await ports.cases.earlierAid(caseId, causeCategory, since))];

  await note(caseId, earlierCaseIds.length > 0 ? `重复救助比对:本年度同一事由已救助 ${earlierCaseIds.length} 次` : '重复救助比对:本年度同一事由未救助过', ports);
  return complete({ earlierAidFound: earlierCaseIds.length > 0, earlierCaseIds });
}

/** Open cases and benefits in force of the same household. */
async function ofHousehold(caseId: string, householdId: string, ports: Ports): Promise<Outcome<Found>> {
  await findCase(ports, caseId);
  const openReceipts = await ports.cases.openCasesOf(householdId, caseId);
  const inForce = (await ports.benefits.ofHousehold(householdId)).filter(({ status }) => status !== 'stopped');
  const benefitPrograms = [...new Set(inForce.map(({ program }) => programNames[program]))];
  if (openReceipts.length === 0 && benefitPrograms.length === 0) {
    await note(caseId, '重复申请比对:本户没有其他在办个案和现有待遇', ports);
    return complete({ earlierAidFound: false, earlierCaseIds: [] });
  }
  const found = [
    ...(openReceipts.length > 0 ? [`在办个案 ${openReceipts.join('、')}`] : []),
    ...(benefitPrograms.length > 0 ? [`现有待遇 ${benefitPrograms.join('、')}`] : []),
  ].join(';');
  await note(caseId, `重复申请比对:本户有${found},由人判断`, ports);
  return bpmnError(errorCodes.duplicateApplication, `家庭 '${householdId}' 有其他在办个案或现有待遇。`);
}

async function note(caseId: string, title: string, { cases, clock }: Ports): Promise<void> {
  await cases.appendEvent({ eventId: `${caseId}:detect-duplicate`, caseId, at: clock.now().toISOString(), kind: 'automatic', title });
}
