import type { ServiceAssignment, ServiceOrder } from '../../domain/ports/service-store.js';
import type { Ports } from '../../workers/support/ports.js';

const order: ServiceOrder = {
  orderId: 'so1', fromCaseId: 'case-0', countyCode: 'K1', service: 'visits', everyDays: 7, until: '2026-12-31', isPaid: true, at: '2026-05-09T12:00:00.000Z',
};

/** Agencies, contracts, orders and logs in memory, each step once. */
export function fakeServices(said: Map<string, unknown>): Ports['services'] {
  const once = <T>(key: string, value: T): T => {
    if (!said.has(key)) said.set(key, value);
    return said.get(key) as T;
  };
  return {
    agencies: async () => [{ agencyId: 'a1', name: '示例服务社', professionalPercent: 60 }],
    openContract: async ({ signedAt: _at, ...contract }) => void once(contract.contractId, contract),
    countServices: async () => ({ orders: 1, accepted: 4, refused: 1, complaints: 0, failed: 0 }),
    endContract: async (contractId, rating) => void once(`${contractId}:ended`, rating),
    hasContract: async () => true,
    request: async ({ at: _at, ...asked }) => void once(asked.orderId, asked),
    find: async (orderId) => (orderId === order.orderId ? order : undefined),
    assign: async (orderId, caseId, key) => {
      const assignment: ServiceAssignment = { key, contractId: 'm1', agencyId: 'a1', agencyName: '示例服务社', priceFen: 8_000 };
      return once(`${orderId}:${caseId}:${key}`, assignment);
    },
    record: async (_orderId, { at: _at, ...log }) => void once(log.logId, log),
    preparePayment: async (orderId, key, upToMonth) => once(`${orderId}:${key}`, { period: `${upToMonth}-a1`, amountFen: 16_000 }),
    end: async (orderId) => void once(`${orderId}:ended`, true),
  };
}
