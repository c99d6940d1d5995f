import type { PolicyParameters } from '../../domain/policy/parameters.js';
import type { AdoptedVersion, PolicyAdoptions } from '../../domain/ports/policy-adoptions.js';

export interface AdoptionWorld {
  readonly adopted: Map<string, AdoptedVersion>;
}

/** Versions in memory, each after one in force since 2026-01-01. */
export function fakePolicyAdoptions({ adopted }: AdoptionWorld, values: PolicyParameters['values'], today: () => string): PolicyAdoptions {
  const keyOf = ({ areaCode, matterId, part }: Pick<AdoptedVersion, 'areaCode' | 'matterId' | 'part'>) => `${areaCode}:${matterId}:${part ?? ''}`;
  return {
    last: async (areaCode) => ({ version: 'v1', areaCode, effectiveFrom: '2026-01-01', effectiveUntil: null, approvedBy: 'test', values }),
    mayAdopt: async (wanted) => adopted.has(keyOf(wanted)) || wanted.effectiveFrom >= today(),
    async adopt(version) {
      if (!adopted.has(keyOf(version))) adopted.set(keyOf(version), version);
      const { areaCode, effectiveFrom } = adopted.get(keyOf(version)) ?? version;
      return { version: `${areaCode}-${effectiveFrom}`, effectiveFrom };
    },
  };
}
