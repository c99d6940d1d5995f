import { setTimeout as delay } from 'node:timers/promises';
import { type Db, type Filter } from 'mongodb';
import { drawnByKey, isCovered, postingsOf, type Account, type Posting } from '../../domain/money/postings.js';
import type { FundAddition, FundLedger } from '../../domain/ports/fund-ledger.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { verifyJournal } from './verify-journal.js';

export type Balances = Readonly<Partial<Record<Account, number>>>;

/** One entry of the journal: both its sides, and what each account of the fund held after it. */
export interface JournalEntry extends Omit<FundAddition, 'under'> {
  readonly under: string;
  readonly sequence: number;
  readonly postings: readonly Posting[];
  readonly after: Balances;
  readonly sortKey: string;
}
type Link = Pick<JournalEntry, 'sequence' | 'after'>;

const nothingYet: Link = { sequence: 0, after: {} };
const maxTries = 500;

/**
 * The journal of all funds in MongoDB: entries are inserted and never edited. Whoever takes the next sequence number of a fund first has it;
 * the unique index sends the others back to read again, so no two decide on the same balance, and no transaction is needed. The balances that
 * an entry carries are a checkpoint: `verifyJournal` proves them equal to the sums.
 */
export function fundLedger(db: Db): FundLedger {
  const journal = db.collection<JournalEntry>('journal');

  const last = async (fundId: string): Promise<Link> => (await journal.findOne({ fundId }, { sort: { sequence: -1 } })) ?? nothingYet;

  /** What still lies on an account under a key. */
  const under = async (fundId: string, key: string, account: Account): Promise<number> => {
    const found = await journal.find({ fundId, under: key }, { projection: { postings: 1 } }).toArray();
    return found
      .flatMap(({ postings }) => postings)
      .filter((posting) => posting.account === account)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
  };

  const isDrawable = async ({ fundId, entry, key, under: drawnKey = key, amountFen }: FundAddition): Promise<boolean> => {
    const account = drawnByKey(entry);
    return account === undefined || (await under(fundId, drawnKey, account)) >= amountFen;
  };

  return {
    async append(addition) {
      const { fundId, entry, key, amountFen } = addition;
      for (let tryNumber = 1; tryNumber <= maxTries; tryNumber += 1) {
        // The last entry before all else: whatever is added after this reading takes its sequence number and sends us back here.
        const before = await last(fundId);
        const existing = await journal.findOne({ fundId, entry, key });
        if (existing) return sameAmount(existing, amountFen);

        const next = following(before, addition);
        const isPossible = Object.entries(next.after).every(([account, fen]) => isCovered(account as Account, fen ?? 0));
        if (!isPossible || !(await isDrawable(addition))) return 'insufficient';

        try {
          await journal.insertOne(next);
          return 'appended';
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          await delay(Math.random() * Math.min(50, 2 * tryNumber));
        }
      }
      throw new Error(`Fund '${fundId}' was written to by others ${maxTries} times in a row; '${entry}' of key '${key}' found no turn.`);
    },

    async balance(fundId) {
      return totals((await last(fundId)).after);
    },

    accounts: async (fundId) => ({ ...(await last(fundId)).after }) as Record<string, number>,

    async entries(fundId, { limit, account, from, until, before }) {
      const range = { ...(from !== undefined && { $gte: from }), ...upTo(until, before) };
      const filter: Filter<JournalEntry> = {
        fundId,
        ...(account !== undefined && { 'postings.account': account as Account }),
        ...(Object.keys(range).length > 0 && { sortKey: range }),
      };
      const found = await journal.find(filter).sort({ sortKey: -1 }).limit(limit).toArray();
      return found.map(({ at, entry, key, amountFen, postings, caseId, batchId, matterId, after, sortKey }) => ({
        at,
        entry,
        key,
        amountFen,
        postings,
        ...(caseId !== undefined && { caseId }),
        ...(batchId !== undefined && { batchId }),
        ...(matterId !== undefined && { matterId }),
        balanceAfterFen: totals(after).balanceFen,
        sortKey,
      }));
    },

    heldFen: (fundId, key) => under(fundId, key, 'held'),

    owedFen: (fundId, key) => under(fundId, key, 'receivable'),

    async settled(fundId, from, until) {
      let [count, sumFen] = [0, 0];
      const found = journal.find({ fundId, sortKey: { $gte: from, $lt: until }, entry: 'settle' }, { projection: { amountFen: 1 } });
      for await (const { amountFen } of found) [count, sumFen] = [count + 1, sumFen + amountFen];
      return { count, sumFen };
    },

    firstBroken: async (fundId) => (await verifyJournal(db, fundId)).broken,
  };
}

/** The entry that comes after that one. */
export function following({ sequence, after }: Link, addition: FundAddition): JournalEntry {
  const { entry, key, amountFen, program, at } = addition;
  const postings = postingsOf(entry, amountFen, program);
  const balances: Partial<Record<Account, number>> = { ...after };
  for (const posting of postings) balances[posting.account] = (balances[posting.account] ?? 0) + posting.amountFen;
  const number = sequence + 1;
  return { under: key, ...addition, sequence: number, postings, after: balances, sortKey: `${at}~${String(number).padStart(12, '0')}` };
}

function totals({ available = 0, held = 0, 'bank-clearing': clearing = 0 }: Balances): { balanceFen: number; heldFen: number } {
  return { balanceFen: available + held + clearing, heldFen: held + clearing };
}

function upTo(until: string | undefined, before: string | undefined): { $lt?: string } {
  const bounds = [until, before].filter((bound) => bound !== undefined).sort();
  return bounds[0] === undefined ? {} : { $lt: bounds[0] };
}

function sameAmount({ fundId, entry, key, amountFen }: JournalEntry, askedFen: number): 'already' {
  if (amountFen === askedFen) return 'already';
  throw new Error(`Fund '${fundId}' has '${entry}' of key '${key}' for ${amountFen} fen, and cannot have it again for ${askedFen} fen.`);
}
