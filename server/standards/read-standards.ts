import type { Db } from 'mongodb';
import type { StandardChangeDocument } from '../../adapters/mongo/standard-changes.js';
import type { StandardChangeSummary, StandardChangeView } from '../../domain/api-standards.js';
import type { Page } from '../../domain/api.js';
import { tekunFloorFen } from '../../domain/policy/tekun-floor.js';
import type { Townships } from '../emergencies/townships.js';
import { pageSize, toPage } from '../http/paging.js';

export interface ReadStandards {
  /** The newest first. */
  list(cursor: string | undefined): Promise<Page<StandardChangeSummary>>;
  find(matterId: string): Promise<StandardChangeView | undefined>;
}

/** Proposed and adopted standards with their figures. They are no secret in the counties, which will pay by them. */
export function readStandards(db: Db, townships: Townships): ReadStandards {
  const changes = db.collection<StandardChangeDocument>('standardChanges');
  const countyNames = async () => new Map((await townships.all()).map(({ countyCode, countyName }) => [countyCode, countyName]));

  return {
    async list(cursor) {
      const older = cursor === undefined ? {} : { sortKey: { $lt: cursor } };
      const found = await changes.find(older).sort({ sortKey: -1 }).limit(pageSize + 1).toArray();
      const names = await countyNames();
      return toPage(found, ({ sortKey }) => sortKey, (change) => summary(change, names));
    },

    async find(matterId) {
      const change = await changes.findOne({ _id: matterId });
      if (!change) return undefined;
      const names = await countyNames();
      const { simulatedAt, activatedAt, recalculatedAt, simulation, recalculation, activated, before } = change;
      return {
        ...summary(change, names),
        ...(simulatedAt !== undefined && { simulatedAt }),
        ...(activatedAt !== undefined && { activatedAt }),
        ...(recalculatedAt !== undefined && { recalculatedAt }),
        tekunFloorFen: tekunFloorFen(change.after.dibaoStandardFen),
        counties: change.countyCodes.map((countyCode) => {
          const version = activated?.find((county) => county.countyCode === countyCode)?.version;
          const [simulated, recalculated] = [simulation.counties[countyCode], recalculation?.counties[countyCode]];
          return {
            countyCode,
            countyName: names.get(countyCode) ?? countyCode,
            before: before[countyCode] ?? { dibaoStandardFen: 0 },
            ...(version !== undefined && { version }),
            ...(simulated && { simulated }),
            ...(recalculated && { recalculated }),
          };
        }),
      };
    },
  };
}

function summary(change: StandardChangeDocument, names: ReadonlyMap<string, string>): StandardChangeSummary {
  const { _id: matterId, countyCodes, effectiveFrom, after, simulatedAt, activatedAt, recalculatedAt } = change;
  const counted = Object.values(change.recalculation?.counties ?? change.simulation.counties);
  const sum = (column: 'benefits' | 'beforeFen' | 'afterFen') => counted.reduce((total, figures) => total + figures[column], 0);
  const reached = recalculatedAt !== undefined ? 'recalculated' : activatedAt !== undefined ? 'activated' : simulatedAt !== undefined ? 'simulated' : 'counting';
  return {
    matterId,
    countyNames: countyCodes.map((countyCode) => names.get(countyCode) ?? countyCode),
    effectiveFrom,
    after,
    state: reached,
    benefits: sum('benefits'),
    beforeFen: sum('beforeFen'),
    afterFen: sum('afterFen'),
  };
}
