import { type Db } from 'mongodb';
import type { DeadlineDates, DeadlineStore } from '../../domain/ports/deadline-store.js';
import { insertOnce } from './insert-once.js';

type DeadlineDocument = DeadlineDates & { readonly _id: string; readonly caseId: string; readonly name: string };

/** Deadlines in MongoDB: the first dates of a case and name stay. */
export function deadlineStore(db: Db): DeadlineStore {
  const deadlines = db.collection<DeadlineDocument>('deadlines');

  return {
    async keep({ caseId, name, dueAt, dueOn, reminderAt }) {
      const _id = `${caseId}:${name}`;
      if (await insertOnce(() => deadlines.insertOne({ _id, caseId, name, dueAt, dueOn, reminderAt }))) return { dueAt, dueOn, reminderAt };
      const kept = await deadlines.findOne({ _id });
      if (!kept) throw new Error(`Deadline '${_id}' exists and cannot be read.`);
      return { dueAt: kept.dueAt, dueOn: kept.dueOn, reminderAt: kept.reminderAt };
    },
  };
}
