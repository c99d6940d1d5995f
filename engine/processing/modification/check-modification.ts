import type { ExecutableElement, ExecutableProcess } from '../../model/executable-process.js';
import { noKey } from '../../protocol/key.js';
import { reject, type Rejection } from '../../protocol/rejection.js';
import type { State } from '../../state/state.js';
import type { Commands } from '../command.js';
import { scopesOf } from './activate-in-scopes.js';
import { supportedTypes, unsupportedActivation } from './unsupported-activation.js';

type Modification = Commands['PROCESS_INSTANCE_MODIFICATION MODIFY']['value'];

/** What is wrong with a modification, in Zeebe's order and words; undefined when nothing is. */
export function checkModification(
  { processInstanceKey, activateInstructions, terminateInstructions }: Modification,
  process: ExecutableProcess,
  state: State,
): Rejection | undefined {
  const invalid = (found: readonly string[], reason: (ids: string) => string): Rejection | undefined =>
    found.length === 0
      ? undefined
      : reject(
          'INVALID_ARGUMENT',
          `Expected to modify instance of process '${process.id}' but ${reason([...new Set(found)].join("', '"))}`,
        );
  const unknown = (id: string) => !process.elements.has(id);
  const elementOf = (id: string) => process.elements.get(id) as ExecutableElement;
  const ids = activateInstructions.map(({ elementId }) => elementId);
  const chosen = activateInstructions.filter(({ ancestorScopeKey }) => ancestorScopeKey !== noKey && ancestorScopeKey !== '0');
  const ancestors = chosen.map(({ ancestorScopeKey }) => ancestorScopeKey);
  const variableScopes = activateInstructions.flatMap(({ elementId, variableInstructions }) =>
    variableInstructions.flatMap((instruction) => (instruction.elementId === '' ? [] : [{ elementId, scopeId: instruction.elementId }])),
  );
  const activations = 'it contains one or more activate instructions';

  return (
    invalid(ids.filter(unknown), (list) => `${activations} with an element that could not be found: '${list}'`) ??
    invalid(
      ids.filter((id) => isWaitedFor(elementOf(id)) && unsupportedActivation.behindEventBasedGateway(process, elementOf(id))),
      (list) =>
        `${activations} for elements that are unsupported: '${list}'. ` +
        'The activation of events belonging to an event-based gateway is not supported.',
    ) ??
    invalid(
      ids.filter((id) => unsupportedActivation.byType(elementOf(id))),
      (list) =>
        `${activations} for elements that are unsupported: '${list}'. The activation of elements with type ` +
        `'${[...new Set(list.split("', '").map((id) => elementOf(id).type))].join("', '")}' is not supported. ` +
        `Supported element types are: ${supportedTypes}.`,
    ) ??
    invalid(
      terminateInstructions.map(({ elementInstanceKey }) => elementInstanceKey).filter((key) => !state.elementInstances.has(key)),
      (list) => `it contains one or more terminate instructions with an element instance that could not be found: '${list}'`,
    ) ??
    invalid(
      variableScopes.map(({ scopeId }) => scopeId).filter(unknown),
      (list) => `it contains one or more variable instructions with a scope element id that could not be found: '${list}'`,
    ) ??
    invalid(
      variableScopes
        .filter(({ elementId, scopeId }) => elementId !== scopeId && !isScopeOf(process, scopeId, elementOf(elementId)))
        .map(({ scopeId }) => scopeId),
      () =>
        "it contains one or more variable instructions with a scope element that doesn't belong to the activating element's flow scope. " +
        'These variables should be set before or after the modification.',
    ) ??
    invalid(
      ancestors.filter((key) => state.elementInstances.get(key)?.state !== 'ACTIVATED'),
      (list) => `${activations} with an ancestor scope key that does not exist, or is not in an active state: '${list}'`,
    ) ??
    invalid(
      ancestors.filter((key) => state.elementInstances.get(key)?.value.processInstanceKey !== processInstanceKey),
      (list) => `${activations} with an ancestor scope key that does not belong to the modified process instance: '${list}'`,
    ) ??
    invalid(
      chosen.flatMap(({ elementId, ancestorScopeKey }) => {
        const ancestorId = state.elementInstances.get(ancestorScopeKey)?.value.elementId ?? '';
        if (isScopeOf(process, ancestorId, elementOf(elementId))) return [];
        return [`\n- instance '${ancestorScopeKey}' of element '${ancestorId}' is not an ancestor of element '${elementId}'`];
      }),
      (list) =>
        `${activations} with an ancestor scope key that is not an ancestor of the element to activate:${list.replaceAll("', '", '')}`,
    ) ??
    invalid(
      ids.flatMap((id) => unsupportedActivation.insideMultiInstance(process, elementOf(id)) ?? []),
      (list) => `${activations} that would result in the activation of multi-instance element '${list}', which is currently unsupported.`,
    )
  );
}

function isScopeOf(process: ExecutableProcess, scopeId: string, element: ExecutableElement): boolean {
  return scopesOf(process, element).some(({ id }) => id === scopeId);
}

function isWaitedFor({ type }: ExecutableElement): boolean {
  return type === 'INTERMEDIATE_CATCH_EVENT' || type === 'RECEIVE_TASK';
}
