import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { ReturnTarget } from '../../domain/api-tasks.js';
import { repeatableJobs, userTaskJobType } from '../../processes/contract.js';
import type { ElementInstanceDocument, ReadModel, TaskDocument } from '../monitoring/documents.js';
import { elementNames } from '../monitoring/element-names.js';
import { formFields } from './form-fields.js';
import type { Forms } from './forms.js';

interface Needs {
  readonly model: Pick<ReadModel, 'elementInstances' | 'jobs' | 'definitions'>;
  readonly acts: ActModel;
  readonly forms: Forms;
}
export type ReadReturnTargets = (task: TaskDocument) => Promise<readonly ReturnTarget[]>;

/** Kinds that can't be gone through again: another process, or a word from outside that has been heard. */
const onceOnly = new Set(['CALL_ACTIVITY', 'INTERMEDIATE_CATCH_EVENT', 'INTERMEDIATE_THROW_EVENT', 'RECEIVE_TASK', 'EVENT_BASED_GATEWAY']);
const repeatable = new Set<string>([userTaskJobType, ...repeatableJobs]);

/** User tasks that were completed earlier in the same instance and scope, the latest first; says why the task can't go back to one. */
export function readReturnTargets({ model, acts, forms }: Needs): ReadReturnTargets {
  return async (task) => {
    const [elements, jobs, done, definition] = await Promise.all([
      model.elementInstances.find({ instanceKey: task.instanceKey }).limit(2_000).toArray(),
      model.jobs
        .find({ instanceKey: task.instanceKey }, { projection: { elementId: 1, type: 1 } })
        .limit(2_000)
        .toArray(),
      acts
        .find({ instanceKey: task.instanceKey, kind: { $exists: false }, elementId: { $ne: task.elementId } })
        .sort({ at: -1 })
        .limit(200)
        .lean(),
      model.definitions.findOne({ _id: task.definitionKey }, { projection: { xml: 1 } }),
    ]);
    const current = elements.find(({ _id }) => _id === task.elementInstanceKey);
    const names = definition ? elementNames(definition.xml) : new Map<string, string>();
    const jobTypes = new Map(jobs.map(({ elementId, type }) => [elementId, type]));
    const latest = [...new Map([...done].reverse().map((act) => [act.elementId, act])).values()].reverse();

    const targets = latest.map(async (act): Promise<ReturnTarget | undefined> => {
      const target = elements
        .filter(
          ({ elementId, state, flowScopeKey }) =>
            elementId === act.elementId && state === 'completed' && flowScopeKey === current?.flowScopeKey,
        )
        .sort(byEnd)
        .at(-1);
      if (!target) return undefined;
      const blocking = elements.find((element) => isBetween(element, target, current) && !isRepeatable(element, jobTypes));
      const form = await forms.byId(act.formId, act.formVersion);
      return {
        elementId: act.elementId,
        name: act.elementName,
        byName: act.byName,
        at: act.at,
        fields: formFields(form?.schema ?? {})
          .filter(({ isReadOnly }) => !isReadOnly)
          .map(({ key, label }) => ({ key, label })),
        ...(blocking && {
          notAllowed: `其间已经过“${names.get(blocking.elementId) ?? blocking.elementId}”，不能重做，所以不能退回到这里。`,
        }),
      };
    });
    return (await Promise.all(targets)).filter((target) => target !== undefined);
  };
}

function isBetween(
  element: ElementInstanceDocument,
  target: ElementInstanceDocument,
  current: ElementInstanceDocument | undefined,
): boolean {
  return element._id !== current?._id && element._id !== target._id && element.startedAt >= (target.endedAt ?? target.startedAt);
}

/** What is still under way beside the task would be begun a second time. */
function isRepeatable({ elementId, type, state }: ElementInstanceDocument, jobTypes: ReadonlyMap<string, string>): boolean {
  const jobType = jobTypes.get(elementId);
  return state !== 'active' && !onceOnly.has(type) && (jobType === undefined || repeatable.has(jobType));
}

function byEnd(a: ElementInstanceDocument, b: ElementInstanceDocument): number {
  return (a.endedAt ?? '').localeCompare(b.endedAt ?? '');
}
