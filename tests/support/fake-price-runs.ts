import type { PriceRecipient, PriceRun, PriceRunStore } from '../../domain/ports/price-run-store.js';

export interface PriceWorld {
  priceRun: PriceRun | undefined;
  readonly priceRecipients: Map<string, PriceRecipient>;
}

export const fakePriceRun: PriceRun = {
  runId: 'r1',
  runNumber: 'JG-C1-20260509-0001',
  cityCode: 'C1',
  countyCodes: ['K1'],
  period: '2026-05',
  cpiYearOnYearPercent: 3.1,
  foodCpiYearOnYearPercent: 6.2,
  publishedOn: '2026-05-09',
  keyDate: '2026-05-09',
  dueOn: '2026-06-05',
  groups: ['dibao', 'tekun', 'orphan'],
  amountFen: 3_000,
  policyVersion: 'v1',
  importedBy: 'city',
  importedByName: '测试',
  createdAt: '2026-05-09T12:00:00.000Z',
  status: 'open',
  processStart: 'started',
  sortKey: '2026',
};

/** One run in memory. */
export function fakePriceRuns(world: PriceWorld): PriceRunStore {
  const change = (facts: Partial<PriceRun>) => {
    if (world.priceRun) world.priceRun = { ...world.priceRun, ...facts };
  };
  return {
    find: async (runId) => (world.priceRun?.runId === runId ? world.priceRun : undefined),
    async add(recipients) {
      for (const recipient of recipients) {
        const before = world.priceRecipients.get(recipient.personId) ?? { ...recipient, groups: [] };
        world.priceRecipients.set(recipient.personId, { ...before, groups: [...new Set([...before.groups, ...recipient.groups])] });
      }
    },
    noteListing: async (_runId, listing) => change({ listing }),
    async closeList() {
      const amountOf = (count: number) => count * (world.priceRun?.amountFen ?? 0);
      const all = [...world.priceRecipients.values()];
      const counties = [...new Set(all.map(({ countyCode }) => countyCode))].map((countyCode) => {
        const count = all.filter((recipient) => recipient.countyCode === countyCode).length;
        return { countyCode, count, amountFen: amountOf(count) };
      });
      const lists = world.priceRun?.lists ?? { count: all.length, amountFen: amountOf(all.length), counties };
      change({ lists });
      return lists;
    },
    recipients: async (_runId, { countyCode, after = '', limit }) =>
      [...world.priceRecipients.values()]
        .filter((recipient) => recipient.countyCode === countyCode && recipient.personId > after)
        .sort((a, b) => (a.personId < b.personId ? -1 : 1))
        .slice(0, limit),
    async close(_runId, end) {
      if (world.priceRun?.status !== 'closed') change({ ...end, status: 'closed' });
    },
  };
}
