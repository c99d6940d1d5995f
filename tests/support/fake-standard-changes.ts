import type { StandardChange, StandardChanges } from '../../domain/ports/standard-changes.js';

export interface StandardWorld {
  readonly standardChanges: Map<string, StandardChange>;
}

/** Changes of standards in memory, in a city with the county K1. */
export function fakeStandardChanges({ standardChanges }: StandardWorld): StandardChanges {
  const update = (matterId: string, facts: Partial<StandardChange>) => {
    const before = standardChanges.get(matterId);
    if (before) standardChanges.set(matterId, { ...before, ...facts });
  };
  return {
    find: async (matterId) => standardChanges.get(matterId),
    counties: async () => [{ countyCode: 'K1', countyName: '示例县' }],
    async beginSimulation(change, key, at) {
      const before = standardChanges.get(change.matterId);
      const kept = before?.simulation.key === key ? before : { ...change, simulation: { key, counties: {} }, sortKey: before?.sortKey ?? at };
      standardChanges.set(change.matterId, kept);
      return kept;
    },
    async noteWalk(matterId, walk, from, to, endedAt) {
      const endOf = walk === 'simulation' ? 'simulatedAt' : 'recalculatedAt';
      const before = standardChanges.get(matterId);
      if (!before || before[endOf] !== undefined || JSON.stringify(before[walk]?.position) !== JSON.stringify(from)) return;
      update(matterId, { [walk]: to, ...(endedAt !== undefined && { [endOf]: endedAt }) });
    },
    async noteActivation(matterId, activated, at) {
      if (standardChanges.get(matterId)?.activatedAt === undefined) update(matterId, { activated, activatedAt: at });
    },
  };
}
