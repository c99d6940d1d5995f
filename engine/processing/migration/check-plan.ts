import type { ExecutableProcess } from '../../model/executable-process.js';
import type { Key } from '../../protocol/key.js';
import { reject, type Rejection } from '../../protocol/rejection.js';
import type { State } from '../../state/state.js';
import type { Commands } from '../command.js';

type Plan = Commands['PROCESS_INSTANCE_MIGRATION MIGRATE']['value'] & { readonly instanceKey: Key };

/** What is wrong with a plan before anything of the instance is looked at, in Zeebe's order and words. */
export function checkPlan(
  plan: Plan,
  source: ExecutableProcess,
  target: ExecutableProcess | undefined,
  state: State,
): Rejection | undefined {
  const { instanceKey: key, targetProcessDefinitionKey, mappingInstructions } = plan;
  const sources = mappingInstructions.map(({ sourceElementId }) => sourceElementId);
  const duplicates = [...new Set(sources.filter((id, i) => sources.indexOf(id) !== i))];
  if (duplicates.length > 0) {
    return reject(
      'INVALID_ARGUMENT',
      `Expected to migrate process instance '${key}' but the mapping instructions contain duplicate source element ids '[${duplicates.join(', ')}]'.`,
    );
  }
  if (!target) {
    return reject(
      'NOT_FOUND',
      `Expected to migrate process instance to process definition but no process definition found with key '${targetProcessDefinitionKey}'`,
    );
  }
  const taken = source.id === target.id ? undefined : correlationTaken(key, target, state);
  if (taken !== undefined) {
    return reject(
      'INVALID_STATE',
      `Expected to migrate process instance '${key}' but target process definition '${targetProcessDefinitionKey}' has an active instance ` +
        `triggered by a message start event with correlation key '${taken}'. ` +
        'Only one instance per correlation key is allowed for message start events.',
    );
  }
  for (const { sourceElementId, targetElementId } of mappingInstructions) {
    const unknown = !source.elements.has(sourceElementId)
      ? (['source', sourceElementId] as const)
      : !target.elements.has(targetElementId)
        ? (['target', targetElementId] as const)
        : undefined;
    if (!unknown) continue;
    const [side, id] = unknown;
    return reject(
      'INVALID_ARGUMENT',
      `Expected to migrate process instance '${key}' but mapping instructions contain a non-existing ${side} element id '${id}'. ` +
        `Elements provided in mapping instructions must exist in the ${side} process definition.`,
    );
  }
  if ((source.elements.get(source.id)?.eventSubProcessIds.length ?? 0) > 0) {
    return reject(
      'INVALID_STATE',
      'Expected to migrate process instance but process instance has an event subprocess. Process instances with event subprocesses cannot be migrated yet.',
    );
  }
  if ((target.elements.get(target.id)?.eventSubProcessIds.length ?? 0) > 0) {
    return reject(
      'INVALID_STATE',
      'Expected to migrate process instance but target process has an event subprocess. Target processes with event subprocesses cannot be migrated yet.',
    );
  }
  return undefined;
}

/** The correlation key that started the instance, when an instance of the target process runs that the same key has started. */
function correlationTaken(instanceKey: Key, target: ExecutableProcess, state: State): string | undefined {
  const startsByMessage = target.elements.get(target.id)?.startEventIds.some((id) => target.elements.get(id)?.message);
  const correlationKey = startsByMessage ? state.correlationOfInstance.get(instanceKey)?.correlationKey : undefined;
  return correlationKey !== undefined && state.instanceByCorrelation.has(`${target.id}|${correlationKey}`) ? correlationKey : undefined;
}
