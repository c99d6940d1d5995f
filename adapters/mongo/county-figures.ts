import type { Db } from 'mongodb';
import type { CountyFigures, CountyFiguresStore } from '../../domain/ports/county-figures.js';
import { insertOnce } from './insert-once.js';

type FiguresDocument = CountyFigures & { readonly _id: string; readonly countyCode: string; readonly at: string };

/** Counts on the case files and on the read model's tasks. */
export function countyFigures(db: Db): CountyFiguresStore {
  const kept = db.collection<FiguresDocument>('countyFigures');

  return {
    async count(figuresId, { countyCode, since, now }) {
      const before = await kept.findOne({ _id: figuresId });
      if (before) return toFigures(before);
      const reported = { countyCode, sortKey: { $gte: since } };
      const [casesReported, casesClosed, overdueTasks] = await Promise.all([
        db.collection('cases').countDocuments(reported),
        db.collection('cases').countDocuments({ ...reported, status: 'closed' }),
        db.collection('tasks').countDocuments({ countyCode, state: 'open', dueAt: { $lt: now } }),
      ]);
      await insertOnce(() => kept.insertOne({ _id: figuresId, countyCode, casesReported, casesClosed, overdueTasks, at: now }));
      const found = await kept.findOne({ _id: figuresId });
      if (!found) throw new Error(`Expected the figures '${figuresId}' to be kept, found none.`);
      return toFigures(found);
    },
  };
}

function toFigures({ casesReported, casesClosed, overdueTasks }: CountyFigures): CountyFigures {
  return { casesReported, casesClosed, overdueTasks };
}
