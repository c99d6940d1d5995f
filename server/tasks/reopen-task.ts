import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import type { Drafts } from './drafts.js';

interface Needs {
  readonly database: Pick<Database, 'acts'>;
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly cipher: FieldCipher;
  readonly drafts: Drafts;
  readonly onChange: (task: TaskDocument) => void;
}
export type ReopenTask = (act: ActDocument) => Promise<void>;

/**
 * Takes an act back that the engine has not heard of: what was filled in becomes the draft, the task is open again in the same hands, and the
 * act makes room for the next one. Each step may run again.
 */
export function reopenTask({ database: { acts }, model: { tasks }, cipher, drafts, onChange }: Needs): ReopenTask {
  return async (act) => {
    if (act.kind === undefined) {
      await drafts.put(act._id, {
        by: { username: act.by, name: act.byName },
        at: act.at,
        data: JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as object,
      });
    }
    const reopened = await tasks.findOneAndUpdate(
      // One that is gone was taken away by the process meanwhile: the act goes all the same.
      { _id: act._id, $or: [{ state: 'completing' }, { state: 'open' }], 'verbs.key': { $ne: keyOf(act) } },
      {
        $set: { state: 'open' },
        $unset: { completedBy: '', completedAt: '', completedSortKey: '', wasReturned: '', takeBackUntil: '' },
        $push: {
          verbs: { key: keyOf(act), kind: 'take-back' as const, by: { username: act.by, name: act.byName }, at: act.takenBackAt ?? act.at },
        },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    );
    await acts.deleteOne({ _id: act._id, state: 'taking-back' });
    if (reopened) onChange(reopened);
  };
}

const keyOf = ({ _id, at }: ActDocument) => `take-back:${_id}:${at}`;
