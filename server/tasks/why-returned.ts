import { z } from 'zod';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { ReturnedView } from '../../domain/api-tasks.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { TaskDocument } from '../monitoring/documents.js';

const ReturnData = z.object({ remark: z.string(), fields: z.array(z.string()) });

/** Who sent the case back to this step, and what they marked; undefined when it came here by going forward. */
export async function whyReturned(task: TaskDocument, acts: ActModel, cipher: FieldCipher): Promise<ReturnedView | undefined> {
  const { instanceKey, elementId } = task;
  const sentBack = await acts
    .findOne({ instanceKey, kind: 'return', 'returnTo.elementId': elementId, at: { $lte: task.createdAt } })
    .sort({ at: -1 })
    .lean();
  if (!sentBack) return undefined;
  const doneSince = await acts.exists({
    instanceKey,
    elementId,
    kind: { $exists: false },
    at: { $gt: sentBack.at },
    _id: { $ne: task._id },
  });
  if (doneSince) return undefined;
  const { remark, fields } = ReturnData.parse(JSON.parse(cipher.open(sentBack.sealedData, sealedPlace.act(sentBack._id))));
  return { at: sentBack.at, byName: sentBack.byName, fromName: sentBack.elementName, remark, fields };
}
