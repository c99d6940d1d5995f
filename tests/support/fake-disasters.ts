import type { DisasterRegister, Relief } from '../../domain/ports/disaster-register.js';

const relief: Relief = { caseId: 'case-1', decisionId: 'm1~emergency~household-1', kind: 'emergency', amountFen: 45_000, policyVersion: 'v1' };

/** One household, and one relief of it. */
export const fakeDisasters: DisasterRegister = {
  count: async () => ({ victims: 1, unmarked: 0, applications: 0, withoutCase: 0 }),
  propose: async () => ({ reliefs: 1, households: 1, sumFen: 45_000 }),
  approve: async () => ({ reliefs: [relief] }),
  async *cases() {
    yield 'case-1';
  },
};
