import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { BatchBody, BatchView } from '../../domain/api-tasks.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import { maySee } from '../tasks/may-see.js';
import type { ReadTaskActor } from '../tasks/task-actor.js';
import type { BatchDocument } from './batch-document.js';
import { batchView } from './batch-view.js';

interface Needs {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly cipher: FieldCipher;
  readonly clock: Clock;
  readonly readActor: ReadTaskActor;
  readonly kick: () => void;
}
export type StartBatch = (body: BatchBody, user: ActingUser) => Promise<BatchView>;

/** Writes down exactly what was selected; the dispatcher works it off, each task once. Sent again, it is the same batch. */
export function startBatch({ database: { db, insertOnce }, model: { tasks }, cipher, clock, readActor, kick }: Needs): StartBatch {
  const batches = db.collection<BatchDocument>('taskBatches');
  return async (body, user) => {
    const { batchId, kind, tasks: selected, ...input } = body;
    const actor = await readActor(user);
    const found = await tasks.find({ _id: { $in: selected.map(({ taskKey }) => taskKey) } }, { projection: { verbs: 0 } }).toArray();
    const seen = new Map(found.filter((task) => maySee(task, actor)).map((task) => [task._id, task]));
    const batch: BatchDocument = {
      _id: batchId,
      kind,
      by: { username: user.username, name: user.name },
      at: clock.now().toISOString(),
      sealedInput: cipher.seal(JSON.stringify(input), sealedPlace.batch(batchId)),
      state: 'running',
      items: [...new Map(selected.map((one) => [one.taskKey, one])).values()].map(({ taskKey, version }) => {
        const task = seen.get(taskKey);
        return { taskKey, version, name: task?.name ?? '', receiptNumber: task?.receiptNumber ?? '', state: 'waiting' };
      }),
    };
    if (await insertOnce(() => batches.insertOne(batch))) {
      kick();
      return batchView(batch);
    }
    const before = await batches.findOne({ _id: batchId });
    if (before?.by.username !== user.username) throw refuse('key-used');
    return batchView(before);
  };
}
