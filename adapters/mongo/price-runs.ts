import type { Db, Filter } from 'mongodb';
import type { PriceRecipient, PriceRun, PriceRunStore, PriceTotals } from '../../domain/ports/price-run-store.js';

/** `openFor`: city and month, as long as the run is not closed; one at a time. */
export type PriceRunDocument = Omit<PriceRun, 'runId'> & { readonly _id: string; readonly openFor?: string };
export type PriceRecipientDocument = PriceRecipient & { readonly _id: string };

/** Runs of the price-linkage subsidy in MongoDB, and whom each one pays. */
export function priceRunStore(db: Db): PriceRunStore {
  const runs = db.collection<PriceRunDocument>('priceRuns');
  const recipients = db.collection<PriceRecipientDocument>('priceRecipients');

  async function addUp(runId: string): Promise<PriceTotals> {
    const grouped = await recipients
      .aggregate<{ _id: string; count: number }>([{ $match: { runId } }, { $group: { _id: '$countyCode', count: { $sum: 1 } } }])
      .toArray();
    const { amountFen = 0 } = (await runs.findOne({ _id: runId }, { projection: { amountFen: 1 } })) ?? {};
    const counties = grouped
      .map(({ _id, count }) => ({ countyCode: _id, count, amountFen: count * amountFen }))
      .sort((a, b) => (a.countyCode < b.countyCode ? -1 : 1));
    const count = counties.reduce((sum, county) => sum + county.count, 0);
    return { count, amountFen: count * amountFen, counties };
  }

  return {
    async find(runId) {
      const found = await runs.findOne({ _id: runId });
      if (!found) return undefined;
      const { _id, openFor: _openFor, ...run } = found;
      return { runId: _id, ...run };
    },

    async add(found) {
      for (const { groups, ...recipient } of found) {
        await recipients.updateOne(
          { _id: `${recipient.runId}:${recipient.personId}` },
          { $setOnInsert: recipient, $addToSet: { groups: { $each: [...groups] } } },
          { upsert: true },
        );
      }
    },

    async noteListing(runId, listing) {
      await runs.updateOne({ _id: runId, lists: { $exists: false } }, { $set: { listing } });
    },

    async closeList(runId) {
      await runs.updateOne({ _id: runId, lists: { $exists: false } }, { $set: { lists: await addUp(runId) }, $unset: { listing: '' } });
      const kept = await runs.findOne({ _id: runId }, { projection: { lists: 1 } });
      if (!kept?.lists) throw new Error(`Expected the list of run '${runId}' to be kept, found none.`);
      return kept.lists;
    },

    async recipients(runId, { countyCode, after, limit }) {
      const filter: Filter<PriceRecipientDocument> = { runId, countyCode, ...(after !== undefined && { personId: { $gt: after } }) };
      const found = await recipients.find(filter).sort({ personId: 1 }).limit(limit).toArray();
      return found.map(({ _id, ...recipient }) => recipient);
    },

    async close(runId, end) {
      await runs.updateOne({ _id: runId, status: { $ne: 'closed' } }, { $set: { status: 'closed', ...end }, $unset: { openFor: '' } });
    },
  };
}
