import type { Benefit } from '../../domain/ports/benefit-store.js';
import type { Ports } from '../../workers/support/ports.js';
import type { World } from './fake-ports.js';

/** Benefits in memory, each change once. */
export function fakeBenefits({ benefits, figures }: Pick<World, 'benefits' | 'figures'>): Ports['benefits'] {
  const announced = new Map<string, string>();
  const plannedFor = new Set<string>();
  const update = (benefitId: string, change: (benefit: Benefit) => Partial<Benefit>): void => {
    const benefit = benefits.get(benefitId);
    if (benefit) benefits.set(benefitId, { ...benefit, ...change(benefit) });
  };
  return {
    async open(benefit) {
      if (!benefits.has(benefit.benefitId)) benefits.set(benefit.benefitId, { ...benefit, status: 'active', changes: [], reviews: [] });
    },
    find: async (benefitId) => benefits.get(benefitId),
    ofCase: async (caseId) => [...benefits.values()].filter((benefit) => benefit.caseId === caseId),
    ofHousehold: async (householdId) => [...benefits.values()].filter((benefit) => benefit.householdId === householdId),
    async change(benefitId, change) {
      const before = benefits.get(benefitId)?.changes.find(({ changeId }) => changeId === change.changeId);
      if (before) return before;
      if (change.kind !== 'stopped' && benefits.get(benefitId)?.status === 'stopped') throw new Error(`'${benefitId}' is stopped`);
      update(benefitId, ({ changes }) => ({
        changes: [...changes, change],
        status: change.kind === 'stopped' ? 'stopped' : change.kind === 'suspended' ? 'suspended' : 'active',
      }));
      return change;
    },
    async schedule(benefitId, key, planned) {
      if (plannedFor.has(`${benefitId}:${key}`)) return;
      plannedFor.add(`${benefitId}:${key}`);
      const next = planned.find(({ reason }) => reason === 'periodic');
      update(benefitId, () => ({ planned, ...(next && { nextReverificationOn: next.dueOn }) }));
    },
    byReview: async () => [],
    toReview: async () => [],
    reviewOpened: async (benefitId, { dueOn }, caseId) => update(benefitId, () => ({ review: { dueOn, caseId } })),
    keepReview: async (benefitId, review) =>
      update(benefitId, ({ reviews }) => (reviews.some(({ caseId }) => caseId === review.caseId) ? {} : { reviews: [...reviews, review] })),
    announceChange: async (benefitId, { caseId, changedOn }) => void announced.set(`${caseId}:${benefitId}`, changedOn),
    keepFigures: async (benefitId, kept) => void figures.set(benefitId, kept),
    readFigures: async (benefitId) => figures.get(benefitId),
  };
}
