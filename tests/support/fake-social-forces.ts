import type { CharityOffer } from '../../domain/charity/offer.js';
import type { Ports } from '../../workers/support/ports.js';

const offer: CharityOffer = {
  offerId: 'o1', needId: 'need:1', organizationId: 'c1', organizationName: '示例慈善会', organizationKind: 'charity', kind: 'goods', amountFen: 50_000, text: '棉被两床',
};

/** Needs, offers and nominations in memory, each step once. */
export function fakeSocialForces(said: Map<string, unknown>): Pick<Ports, 'socialForces' | 'charities'> {
  const once = (key: string, value: unknown) => void (said.has(key) || said.set(key, value));
  return {
    socialForces: {
      publish: async ({ at: _at, ...need }) => once(need.needId, need),
      offersFor: async () => [offer],
      fairness: async () => ({ earlierAid: 1, waitingNeeds: 3, neverAided: 2 }),
      settleOffer: async (offerId, state) => (once(`${offerId}:${state}`, state), offer),
      recordAid: async ({ at: _at, ...aid }) => (once(`${aid.offerId}:aid`, aid), offer),
      closeNeeds: async (caseId, needId, state) => (once(`${caseId}:${needId}`, state), 1),
      aidingOrganizations: async () => [{ organizationId: 'c1', organizationName: '示例慈善会', times: 2 }],
      nominate: async ({ at: _at, ...nomination }) => once(nomination.nominationId, nomination),
    },
    charities: {
      publish: async () => ({ status: 'received' }),
      answerOffer: async () => ({ status: 'received' }),
      nominate: async ({ nominationId, organizationId }) => (once(`X28:${nominationId}`, organizationId), { status: 'received' }),
    },
  };
}
