import type { Logger } from 'pino';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { oldestIds } from '../dispatch/oldest-ids.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { ProblemError } from '../http/problem.js';
import type { ActOnOne } from './act-on-one.js';
import type { BatchDocument, BatchItem } from './batch-document.js';

interface Needs {
  readonly database: Pick<Database, 'db' | 'users'>;
  readonly cipher: FieldCipher;
  readonly actOnOne: ActOnOne;
  readonly log: Logger;
}

/** Works batches off, one task after the other, as the person who asked for it: each act has a key of its own, so that a crash repeats none. */
export function batchWork({ database: { db, users }, cipher, actOnOne, log }: Needs): Outbox {
  const batches = db.collection<BatchDocument>('taskBatches');

  async function outcomeOf(
    batch: BatchDocument,
    item: BatchItem,
    user: ActingUser,
    input: object,
  ): Promise<Pick<BatchItem, 'state' | 'message'>> {
    try {
      await actOnOne(batch.kind, item, `${batch._id}:${item.taskKey}`, input, user);
      return { state: 'done' };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { message, fields = [] } = error.problem;
      return { state: 'refused', message: [message, ...fields.map((field) => field.message)].join(' ') };
    }
  }

  return {
    name: 'task-batches',
    apart: 'long',

    pending: (limit) => oldestIds(batches, { state: 'running' }, { at: 1 }, limit),

    async finish(batchId) {
      const batch = await batches.findOne({ _id: batchId });
      if (!batch || batch.state === 'done') return;
      // Read afresh: a right that was lost meanwhile is lost for the rest.
      const found = await users.findById(batch.by.username).lean();
      if (!found) log.warn({ batchId }, 'the person of a batch is gone; the rest is refused');
      const input = JSON.parse(cipher.open(batch.sealedInput, sealedPlace.batch(batchId))) as object;

      for (const [index, item] of batch.items.entries()) {
        if (item.state !== 'waiting') continue;
        const outcome = found
          ? await outcomeOf(batch, item, toActingUser(found), input)
          : ({ state: 'refused', message: '操作人已不在系统中。' } as const);
        await batches.updateOne({ _id: batchId }, { $set: { [`items.${index}`]: { ...item, ...outcome } } });
      }
      await batches.updateOne({ _id: batchId }, { $set: { state: 'done' } });
    },
  };
}
