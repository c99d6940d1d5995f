import { setTimeout as delay } from 'node:timers/promises';
import { type Db } from 'mongodb';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import { isDuplicateKey } from './is-duplicate-key.js';

type Addition = Parameters<FundLedger['append']>[0];

interface FundEntry extends Addition {
  readonly sequence: number;
  readonly balanceAfterFen: number;
  readonly heldAfterFen: number;
}
type Totals = Pick<FundEntry, 'sequence' | 'balanceAfterFen' | 'heldAfterFen'>;

const nothingYet: Totals = { sequence: 0, balanceAfterFen: 0, heldAfterFen: 0 };
const maxTries = 500;

/**
 * Fund ledgers in MongoDB: entries are inserted and never edited. Whoever takes the next sequence number of a fund first has it; the
 * unique index sends the others back to read again, so no two decide on the same balance, and no transaction is needed.
 */
export function fundLedger(db: Db): FundLedger & { ensureIndexes(): Promise<void> } {
  const entries = db.collection<FundEntry>('fundEntries');

  const last = async (fundId: string): Promise<Totals> =>
    (await entries.findOne({ fundId }, { sort: { sequence: -1 }, projection: { _id: 0 } })) ?? nothingYet;

  /** What is still held under a key. */
  const heldUnder = async (fundId: string, key: string): Promise<number> => {
    const ofKey = await entries.find({ fundId, key }).toArray();
    return ofKey.reduce(
      (held, { entry, amountFen }) => (entry === 'top-up' ? held : held + (entry === 'hold' ? amountFen : -amountFen)),
      0,
    );
  };

  return {
    async append(addition) {
      const { fundId, entry, key, amountFen } = addition;
      for (let tryNumber = 1; tryNumber <= maxTries; tryNumber += 1) {
        // The last entry before all else: whatever is added after this reading takes its sequence number and sends us back here.
        const before = await last(fundId);
        const existing = await entries.findOne({ fundId, entry, key });
        if (existing) return sameAmount(existing, amountFen);

        const isCovered =
          entry === 'top-up' ||
          (entry === 'hold' ? before.balanceAfterFen - before.heldAfterFen >= amountFen : (await heldUnder(fundId, key)) >= amountFen);
        if (!isCovered) return 'insufficient';

        try {
          await entries.insertOne({ ...addition, ...after(before, addition) });
          return 'appended';
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          await delay(Math.random() * Math.min(50, 2 * tryNumber));
        }
      }
      throw new Error(`Fund '${fundId}' was written to by others ${maxTries} times in a row; '${entry}' of key '${key}' found no turn.`);
    },

    async balance(fundId) {
      const { balanceAfterFen, heldAfterFen } = await last(fundId);
      return { balanceFen: balanceAfterFen, heldFen: heldAfterFen };
    },

    async entries(fundId, limit) {
      const latest = await entries.find({ fundId }).sort({ sequence: -1 }).limit(limit).toArray();
      return latest.map(({ at, entry, amountFen, caseId, balanceAfterFen }) => ({
        at,
        entry,
        amountFen,
        ...(caseId ? { caseId } : {}),
        balanceAfterFen,
      }));
    },

    hasHold: async (fundId, key) => (await heldUnder(fundId, key)) > 0,

    async ensureIndexes() {
      await entries.createIndex({ fundId: 1, sequence: 1 }, { unique: true });
      await entries.createIndex({ fundId: 1, entry: 1, key: 1 }, { unique: true });
    },
  };
}

function after({ sequence, balanceAfterFen, heldAfterFen }: Totals, { entry, amountFen }: Addition): Totals {
  const change = {
    'top-up': { balance: amountFen, held: 0 },
    hold: { balance: 0, held: amountFen },
    settle: { balance: -amountFen, held: -amountFen },
    release: { balance: 0, held: -amountFen },
  }[entry];
  return { sequence: sequence + 1, balanceAfterFen: balanceAfterFen + change.balance, heldAfterFen: heldAfterFen + change.held };
}

function sameAmount({ fundId, entry, key, amountFen }: FundEntry, askedFen: number): 'already' {
  if (amountFen === askedFen) return 'already';
  throw new Error(`Fund '${fundId}' has '${entry}' of key '${key}' for ${amountFen} fen, and cannot have it again for ${askedFen} fen.`);
}
