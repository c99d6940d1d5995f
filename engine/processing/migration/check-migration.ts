import type { ExecutableProcess } from '../../model/executable-process.js';
import { noKey } from '../../protocol/key.js';
import { reject, type Rejection } from '../../protocol/rejection.js';
import type { ElementInstance } from '../../state/rows.js';
import type { State } from '../../state/state.js';

const migratable: ReadonlySet<string> = new Set(['PROCESS', 'SERVICE_TASK', 'USER_TASK', 'SUB_PROCESS', 'CALL_ACTIVITY']);

export interface Migration {
  readonly instanceKey: string;
  readonly source: ExecutableProcess;
  readonly target: ExecutableProcess;
  /** Target element id by source element id, that of the process itself included. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** What keeps an element instance from being moved to the other definition, in Zeebe's order and words. */
export function checkMigration(
  instance: ElementInstance,
  { instanceKey, source, target, mapping }: Migration,
  state: State,
): Rejection | undefined {
  const { elementId, bpmnElementType: type } = instance.value;
  const refuse = (reason: string) => reject('INVALID_STATE', `Expected to migrate process instance '${instanceKey}' but ${reason}`);

  if (!migratable.has(type)) {
    return refuse(`active element with id '${elementId}' has an unsupported type. The migration of a ${type} is not supported.`);
  }
  const targetId = mapping.get(elementId);
  if (targetId === undefined) {
    return refuse(
      `no mapping instruction defined for active element with id '${elementId}'. Elements cannot be migrated without a mapping.`,
    );
  }
  const targetElement = target.elements.get(targetId)!;
  if (targetElement.type !== type) {
    return refuse(
      `active element with id '${elementId}' and type '${type}' is mapped to an element with id '${targetId}' ` +
        `and different type '${targetElement.type}'. Elements must be mapped to elements of the same type.`,
    );
  }
  const [was, becomes] = [instance.userTaskKey !== undefined, targetElement.nativeUserTask !== undefined].map(implementationOf);
  if (type === 'USER_TASK' && was !== becomes) {
    return refuse(
      `active user task with id '${elementId}' and implementation '${was}' is mapped to an user task with id '${targetId}' ` +
        `and different implementation '${becomes}'. Elements must be mapped to elements of the same implementation.`,
    );
  }
  const scope = instance.value.flowScopeKey === noKey ? undefined : state.elementInstances.get(instance.value.flowScopeKey);
  const expectedScope = scope && (mapping.get(scope.value.elementId) ?? scope.value.elementId);
  if (scope && expectedScope !== targetElement.flowScopeId) {
    return refuse(
      `the flow scope of active element with id '${elementId}' is changed. The flow scope of the active element is expected ` +
        `to be '${expectedScope}' but was '${targetElement.flowScopeId}'. The flow scope of an element cannot be changed during migration yet.`,
    );
  }
  const onSource = otherBoundaryEvents(source, elementId);
  if (onSource) {
    return refuse(
      `active element with id '${elementId}' has one or more boundary events of types '${onSource}'. ` +
        'Migrating active elements with boundary events of these types is not possible yet.',
    );
  }
  const onTarget = otherBoundaryEvents(target, targetId);
  if (onTarget) {
    return refuse(
      `target element with id '${targetId}' has one or more boundary events of types '${onTarget}'. ` +
        'Migrating target elements with boundary events of these types is not possible yet.',
    );
  }
  if (state.triggers.has(instance.key) || instance.pendingFlows > 0) {
    return refuse('a concurrent command was executed on the process instance. Please retry the migration.');
  }
  return undefined;
}

function implementationOf(isNative: boolean): string {
  return isNative ? 'zeebe user task' : 'job worker';
}

function otherBoundaryEvents(process: ExecutableProcess, elementId: string): string {
  const types = (process.elements.get(elementId)?.boundaryEventIds ?? []).map((id) => process.elements.get(id)?.eventType);
  return types.filter((type) => type !== 'MESSAGE').join(',');
}
