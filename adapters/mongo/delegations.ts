import type { Db } from 'mongodb';
import { startOfDay } from '../../domain/deadline/start-of-day.js';
import type { DelegationFigures, Delegations } from '../../domain/ports/delegations.js';
import { insertOnce } from './insert-once.js';

type FiguresDocument = DelegationFigures & { readonly _id: string; readonly townshipCode: string; readonly from: string; readonly until: string; readonly at: string };
interface Decided {
  readonly _id: string;
  readonly caseId: string;
  readonly outcome?: string;
  readonly decidedAt: string;
}
interface Filed {
  readonly _id: string;
  readonly reportedAt: string;
}

const page = 200;
const dayMs = 86_400_000;

/** Counts on the decisions themselves, read through page by page. */
export function delegations(db: Db): Delegations {
  const kept = db.collection<FiguresDocument>('delegationFigures');
  const decisions = db.collection<Decided>('decisions');
  const cases = db.collection<Filed>('cases');

  async function countDecisions(townshipCode: string, during: { readonly $gte: string; readonly $lt: string }) {
    const total = { determinations: 0, refusals: 0, days: 0 };
    async function add(found: readonly Decided[]): Promise<void> {
      const filter = { _id: { $in: found.map(({ caseId }) => caseId) }, townshipCode };
      const own = new Map((await cases.find(filter, { projection: { reportedAt: 1 } }).toArray()).map((file) => [file._id, file.reportedAt]));
      for (const { caseId, outcome, decidedAt } of found) {
        const reportedAt = own.get(caseId);
        if (reportedAt === undefined) continue;
        total.determinations += 1;
        if (outcome === 'refused') total.refusals += 1;
        total.days += (Date.parse(decidedAt) - Date.parse(reportedAt)) / dayMs;
      }
    }
    let batch: Decided[] = [];
    const query = { kind: 'determination', decidedAt: during, authority: 'township' };
    for await (const decided of decisions.find(query, { projection: { caseId: 1, outcome: 1, decidedAt: 1 } }).sort({ decidedAt: 1 })) {
      batch.push(decided);
      if (batch.length < page) continue;
      await add(batch);
      batch = [];
    }
    await add(batch);
    return total;
  }

  return {
    async townships(countyCode) {
      const found = db.collection<{ readonly _id: string; readonly name: string }>('townships').find({ countyCode, served: true }).sort({ _id: 1 });
      return (await found.toArray()).map(({ _id, name }) => ({ townshipCode: _id, name }));
    },

    async count(figuresId, { townshipCode, from, until, at }) {
      if (!(await kept.findOne({ _id: figuresId }, { projection: { _id: 1 } }))) {
        const during = { $gte: startOfDay(from), $lt: startOfDay(until) };
        const { determinations, refusals, days } = await countDecisions(townshipCode, during);
        const found = { townshipCode, foundAt: during, finding: { $in: ['slip', 'violation'] } };
        const corrections = await db.collection('inspectionItems').countDocuments(found);
        const averageDays = determinations === 0 ? 0 : Math.round(days / determinations);
        await insertOnce(() => kept.insertOne({ _id: figuresId, townshipCode, from, until, at, determinations, refusals, corrections, averageDays }));
      }
      const figures = await kept.findOne({ _id: figuresId });
      if (!figures) throw new Error(`Expected the figures '${figuresId}' to be kept, found none.`);
      const { determinations, refusals, corrections, averageDays } = figures;
      return { determinations, refusals, corrections, averageDays, until: figures.until };
    },
  };
}
