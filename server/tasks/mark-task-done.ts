import type { ReadModel, TaskDocument } from '../monitoring/documents.js';

export interface DoneHow {
  readonly wasReturned?: boolean;
  readonly takeBackUntil?: string;
}
export type MarkTaskDone = (taskKey: string, by: string, at: string, how?: DoneHow) => Promise<TaskDocument | null>;

/** Takes the task out of the lists at once; the engine's record confirms it later. Running it again changes nothing. */
export function markTaskDone({ tasks }: Pick<ReadModel, 'tasks'>, onChange: (task: TaskDocument) => void): MarkTaskDone {
  return async (taskKey, by, at, { wasReturned = false, takeBackUntil } = {}) => {
    const who = {
      completedBy: by,
      completedAt: at,
      completedSortKey: `${at}~${taskKey}`,
      ...(wasReturned && { wasReturned: true as const }),
      ...(takeBackUntil !== undefined && { takeBackUntil }),
    };
    const done =
      (await tasks.findOneAndUpdate({ _id: taskKey, state: 'open' }, { $set: { state: 'completing', ...who } }, { returnDocument: 'after' })) ??
      // The engine's record came first.
      (await tasks.findOneAndUpdate({ _id: taskKey, completedBy: { $exists: false } }, { $set: who }, { returnDocument: 'after' }));
    if (done) onChange(done);
    return done;
  };
}
