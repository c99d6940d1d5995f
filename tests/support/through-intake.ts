import type { ApiClient } from './api-client.js';

/** Walks an application through the one door, as window and aide do, to the routes that the rules propose. */
export async function throughIntake(
  office: { readonly window: ApiClient; readonly aide: ApiClient },
  caseId: string,
  needs: readonly string[] = ['basic-living'],
): Promise<void> {
  await office.window.work(caseId, 'completeApplication', { filledBy: 'applicant', applicationState: 'complete' });
  await office.aide.work(caseId, 'assessNeeds', {
    needs,
    situation: '示例:全家情况已了解',
    selfCare: 'can',
    otherProgramsCover: 'not-now',
    heavyEssentialSpending: false,
  });
  const isReferred = needs.some((need) => need !== 'basic-living');
  await office.aide.work(caseId, 'confirmRoutes', { routeDecision: 'accept', ...(isReferred && { referralNeed: '示例:请按职责办理' }) });
}
