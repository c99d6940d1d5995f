import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { InstanceDocument, ReadModel } from './documents.js';
import { elementNames } from './element-names.js';

/** What lists show of a case, or in its place of a batch of payments, a month's prices, or an office's matter. */
export interface Matter {
  readonly receiptNumber: string;
  readonly townshipCode?: string;
  readonly countyCode: string;
  readonly nameMasked: string;
  /** Its instances may lie in other places than it does itself, and say where. */
  readonly isManyPlaces?: true;
  /** Roles that alone may see it. */
  readonly seenBy?: readonly string[];
}
export type ReadBatches = (ids: readonly string[]) => Promise<readonly (readonly [string, Matter])[]>;

/** Puts what lists show about the case and the diagram onto instances and tasks. Running it again changes nothing. */
export async function linkCases(instanceKeys: ReadonlySet<string>, model: ReadModel, cases: CaseModel, readBatches: ReadBatches): Promise<void> {
  if (instanceKeys.size === 0) return;
  const keys = [...instanceKeys];
  const instances = await model.instances.find({ _id: { $in: keys } }).toArray();
  await linkToCases(instances, model, cases, readBatches);
  await nameTasks(keys, model);
}

async function linkToCases(instances: readonly InstanceDocument[], model: ReadModel, cases: CaseModel, readBatches: ReadBatches): Promise<void> {
  const caseIds = new Map<string, string>();
  const byKey = new Map(instances.map((instance) => [instance._id, instance]));
  for (const instance of instances) {
    const caseId = await caseOf(instance, model);
    if (caseId !== undefined) caseIds.set(instance._id, caseId);
  }
  if (caseIds.size === 0) return;

  const found = await cases.find({ _id: { $in: [...caseIds.values()] } }, { receiptNumber: 1, townshipCode: 1, countyCode: 1, nameMasked: 1, about: 1 }).lean();
  const files = new Map<string, Matter>(found.map((file) => [file._id, file]));
  const followed = new Map(found.flatMap(({ _id, about }) => (about ? [[_id, about.fromCaseId] as const] : [])));
  // Hardly ever a batch.
  const rest = [...new Set(caseIds.values())].filter((id) => !files.has(id));
  if (rest.length > 0) for (const [id, matter] of await readBatches(rest)) files.set(id, matter);
  const links = [...caseIds].map(([instanceKey, caseId]) => {
    const file = files.get(caseId);
    const place = { caseId, ...(file && { receiptNumber: file.receiptNumber, ...placeOf(file, byKey.get(instanceKey)), ...(file.seenBy && { seenBy: file.seenBy }) }) };
    return { instanceKey, place, taskFacts: { ...place, ...(file && { personName: file.nameMasked }) } };
  });
  await model.instances.bulkWrite(links.map(({ instanceKey, place }) => ({ updateOne: { filter: { _id: instanceKey }, update: { $set: place } } })), { ordered: false });
  await model.tasks.bulkWrite(links.map(({ instanceKey, taskFacts }) => ({ updateMany: { filter: { instanceKey }, update: { $set: taskFacts } } })), { ordered: false });
  const apart = links.flatMap(({ instanceKey, place: { caseId } }) => {
    const separateFromCaseId = followed.get(caseId);
    return separateFromCaseId === undefined ? [] : [{ updateMany: { filter: { instanceKey, isSeparateFromEarlier: true as const }, update: { $set: { separateFromCaseId } } } }];
  });
  if (apart.length > 0) await model.tasks.bulkWrite(apart, { ordered: false });
}

function placeOf({ isManyPlaces, townshipCode, countyCode }: Matter, instance: InstanceDocument | undefined): Pick<Matter, 'townshipCode' | 'countyCode'> {
  const own = isManyPlaces && instance?.ownCountyCode;
  return own ? { townshipCode: instance?.ownTownshipCode, countyCode: own } : { townshipCode, countyCode };
}

/** Its own case, or its caller's. */
async function caseOf(instance: InstanceDocument, model: ReadModel): Promise<string | undefined> {
  for (let current: InstanceDocument | null = instance, depth = 0; current && depth < 20; depth += 1) {
    if (current.caseId !== undefined) return current.caseId;
    current = current.parentInstanceKey === undefined ? null : await model.instances.findOne({ _id: current.parentInstanceKey });
  }
  return undefined;
}

/** A task is called what its diagram's version calls the element. */
async function nameTasks(instanceKeys: readonly string[], model: ReadModel): Promise<void> {
  const tasks = await model.tasks.find({ instanceKey: { $in: [...instanceKeys] }, name: { $exists: false } }, { projection: { elementId: 1, definitionKey: 1 } }).toArray();
  if (tasks.length === 0) return;

  const definitions = await model.definitions.find({ _id: { $in: [...new Set(tasks.map(({ definitionKey }) => definitionKey))] } }, { projection: { xml: 1 } }).toArray();
  const names = new Map(definitions.map(({ _id, xml }) => [_id, elementNames(xml)]));
  await model.tasks.bulkWrite(
    tasks.map(({ _id, elementId, definitionKey }) => ({ updateOne: { filter: { _id }, update: { $set: { name: names.get(definitionKey)?.get(elementId) ?? elementId } } } })),
    { ordered: false },
  );
}
