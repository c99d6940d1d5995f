import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { InstanceDocument, ReadModel } from './documents.js';
import { elementNames } from './element-names.js';

/** Puts what lists show about the case and the diagram onto instances and tasks. Running it again changes nothing. */
export async function linkCases(instanceKeys: ReadonlySet<string>, model: ReadModel, cases: CaseModel): Promise<void> {
  const names = new Map<string, ReadonlyMap<string, string>>();

  for (const instanceKey of instanceKeys) {
    const instance = await model.instances.findOne({ _id: instanceKey });
    if (!instance) continue;

    const caseId = await caseOf(instance, model);
    const file = caseId === undefined ? null : await cases.findById(caseId, { receiptNumber: 1, townshipCode: 1, countyCode: 1, nameMasked: 1 }).lean();
    const place = { ...(caseId !== undefined && { caseId }), ...(file && { receiptNumber: file.receiptNumber, townshipCode: file.townshipCode, countyCode: file.countyCode }) };
    if (Object.keys(place).length > 0) {
      await model.instances.updateOne({ _id: instanceKey }, { $set: place });
      await model.tasks.updateMany({ instanceKey }, { $set: { ...place, ...(file && { personName: file.nameMasked }) } });
    }

    for (const task of await model.tasks.find({ instanceKey, name: { $exists: false } }, { projection: { elementId: 1 } }).toArray()) {
      const known = names.get(instance.definitionKey) ?? elementNames((await model.definitions.findOne({ _id: instance.definitionKey }))?.xml ?? '');
      names.set(instance.definitionKey, known);
      await model.tasks.updateOne({ _id: task._id }, { $set: { name: known.get(task.elementId) ?? task.elementId } });
    }
  }
}

/** Its own case, or its caller's. */
async function caseOf(instance: InstanceDocument, model: ReadModel): Promise<string | undefined> {
  for (let current: InstanceDocument | null = instance, depth = 0; current && depth < 20; depth += 1) {
    if (current.caseId !== undefined) return current.caseId;
    current = current.parentInstanceKey === undefined ? null : await model.instances.findOne({ _id: current.parentInstanceKey });
  }
  return undefined;
}
