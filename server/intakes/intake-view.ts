import type { Database } from '../../adapters/mongo/database.js';
import type { IntakeDocument, IntakeRoute, IntakeStep, IntakeView } from '../../domain/api-intake.js';
import { ruleOf } from '../../domain/intake/documents.js';
import type { NeedKind } from '../../domain/intake/needs.js';
import type { Referral, ReferralStore } from '../../domain/ports/referral-store.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';
import { processIds } from '../../processes/contract.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import { taskView } from '../tasks/task-view.js';
import type { ReadTaskViewContext } from '../tasks/task-view-context.js';

interface Needs {
  readonly database: Pick<Database, 'cases'>;
  readonly model: Pick<ReadModel, 'instances' | 'elementInstances' | 'variables' | 'tasks'>;
  readonly referrals: ReferralStore;
  readonly verifications: VerificationStore;
  readonly readContext: ReadTaskViewContext;
}
export type ReadIntake = (caseId: string, user: ActingUser) => Promise<IntakeView>;

/** In the order of the diagram: the step that an active element belongs to. */
const stepsOfElements: readonly (readonly [IntakeStep, readonly string[]])[] = [
  ['programs', ['startPrograms']],
  ['routes', ['triageNeeds', 'routeNeeds', 'decideCare', 'decideAidType', 'confirmRoutes']],
  ['needs', ['assessNeeds']],
  ['complete', ['completeApplication', 'computeSupplementDue', 'tellSupplement', 'awaitSupplement', 'confirmWithdrawal']],
  ['documents', ['prefill', 'decideDocuments']],
];

/** How far an intake is, from what its process says; codes only, so nothing is revealed. */
export function readIntake({ database, model, referrals, verifications, readContext }: Needs): ReadIntake {
  return async (caseId, user) => {
    const file = await findCaseFile(database.cases, caseId, user);
    const instance = await model.instances.findOne({ caseId, processId: processIds.unifiedIntake });
    // A lead has an intake once somebody wants to apply.
    if (!instance && file.program !== processIds.unifiedIntake) throw refuse('not-found');
    const instanceKey = instance?._id ?? '';
    const [active, variables, tasks, context, answers] = await Promise.all([
      model.elementInstances.find({ instanceKey, state: 'active' }).toArray(),
      model.variables.find({ instanceKey, scopeKey: instanceKey }).toArray(),
      model.tasks.find({ instanceKey, state: 'open' }).toArray(),
      readContext(file.countyCode),
      verifications.sourcesOf(`${caseId}:prefill`),
    ]);
    const values = new Map(variables.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    const list = <T>(name: string) => (values.get(name) ?? []) as readonly T[];
    const consentComplete = values.get('consentComplete');
    const elements = new Set(active.map(({ elementId }) => elementId));

    return {
      caseId,
      receiptNumber: file.receiptNumber,
      householdId: file.householdId ?? '',
      personName: file.nameMasked,
      reportedAt: file.reportedAt,
      status: file.status,
      emergencySigns: file.intake?.emergencySigns ?? false,
      needs: values.has('needs') ? list<NeedKind>('needs') : (file.intake?.needs ?? []),
      documents: list<IntakeDocument>('documentRequests').map((document) => ({ ...document, ...sourceOf(document) })),
      ...(typeof consentComplete === 'boolean' && { consentComplete }),
      sources: answers.map(({ source, status, asOf }) => ({
        code: source as IntakeView['sources'][number]['code'],
        status,
        ...(asOf !== undefined && { asOf }),
      })),
      proposedRoutes: list<string>('proposedRoutes'),
      routes: routesOf(list<string>('routes'), list<IntakeRoute>('routeResults'), await referrals.ofCase(caseId)),
      step:
        file.status === 'closed'
          ? 'answered'
          : (stepsOfElements.find(([, ids]) => ids.some((id) => elements.has(id)))?.[0] ?? 'registered'),
      openTasks: tasks.map((task) => taskView(task, context)),
    };
  };
}

function sourceOf({ type }: IntakeDocument): Pick<IntakeDocument, 'source'> {
  const { source } = ruleOf(type);
  return source === undefined ? {} : { source };
}

/** What came back so far: the engine tells of all routes at the end, referrals tell of theirs as they are answered. */
function routesOf(routes: readonly string[], results: readonly IntakeRoute[], referrals: readonly Referral[]): readonly IntakeRoute[] {
  return routes.map((route) => {
    const answered = referrals.find(({ department, state }) => department === route && state === 'answered')?.result;
    const result = results.find((candidate) => candidate.route === route)?.result ?? answered;
    return { route, ...(result !== undefined && result !== null && { result }) };
  });
}
