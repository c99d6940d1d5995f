import type { Db, Filter } from 'mongodb';
import type { StandardChange, StandardChanges, WalkPosition } from '../../domain/ports/standard-changes.js';

export type StandardChangeDocument = Omit<StandardChange, 'matterId'> & { readonly _id: string };

/** Proposed standards in MongoDB, one document a matter; a walk is noted page by page. */
export function standardChanges(db: Db): StandardChanges {
  const changes = db.collection<StandardChangeDocument>('standardChanges');

  async function find(matterId: string): Promise<StandardChange | undefined> {
    const found = await changes.findOne({ _id: matterId });
    return found ? toChange(found) : undefined;
  }

  return {
    find,

    async counties() {
      const townships = db.collection<{ readonly _id: string; readonly countyCode: string; readonly countyName: string; readonly served: boolean }>('townships');
      const names = new Map<string, string>();
      for await (const { countyCode, countyName } of townships.find({ served: true }).sort({ _id: 1 })) names.set(countyCode, countyName);
      return [...names].map(([countyCode, countyName]) => ({ countyCode, countyName }));
    },

    async beginSimulation({ matterId, ...change }, key, at) {
      const fresh = { ...change, simulation: { key, counties: {} } };
      await changes.updateOne(
        { _id: matterId, 'simulation.key': { $ne: key }, activatedAt: { $exists: false } },
        { $set: fresh, $unset: { simulatedAt: 1 } },
      );
      await changes.updateOne({ _id: matterId }, { $setOnInsert: { ...fresh, sortKey: `${at}~${matterId}` } }, { upsert: true });
      const kept = await find(matterId);
      if (!kept) throw new Error(`Expected the standards of matter '${matterId}' to be kept, found none.`);
      return kept;
    },

    async noteWalk(matterId, walk, from, to, endedAt) {
      const endOf = walk === 'simulation' ? 'simulatedAt' : 'recalculatedAt';
      const ofThisWalk = walk === 'simulation' ? { 'simulation.key': to.key } : {};
      const filter = { _id: matterId, ...ofThisWalk, [endOf]: { $exists: false }, ...standsAt(walk, from) } as Filter<StandardChangeDocument>;
      await changes.updateOne(filter, { $set: { [walk]: to, ...(endedAt !== undefined && { [endOf]: endedAt }) } });
    },

    async noteActivation(matterId, activated, at) {
      await changes.updateOne({ _id: matterId, activatedAt: { $exists: false } }, { $set: { activated, activatedAt: at } });
    },
  };
}

function standsAt(walk: string, position: WalkPosition | undefined): object {
  if (!position) return { [`${walk}.position`]: { $exists: false } };
  return { [`${walk}.position.countyCode`]: position.countyCode, [`${walk}.position.after`]: position.after ?? { $exists: false } };
}

function toChange({ _id, ...change }: StandardChangeDocument): StandardChange {
  return { matterId: _id, ...change };
}
