import type { Key } from '../../protocol/key.js';
import { reject, type Rejection } from '../../protocol/rejection.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { startSubscriptions } from './start-subscriptions.js';

/** Takes a deployed process, all decisions of a file, or a form away. */
export const deleteResource: Processor<'RESOURCE_DELETION DELETE'> = ({ value: { resourceKey } }, processing) => {
  const { state } = processing;
  const process = state.processes.get(resourceKey);
  const isKnown = process ?? state.decisionRequirements.get(resourceKey) ?? state.forms.get(resourceKey);
  if (!isKnown) return reject('NOT_FOUND', `Expected to delete resource but no resource found with key \`${resourceKey}\``);
  const refusal = process && refuseWhileRunning(processing, resourceKey);
  if (refusal) return refusal;

  const key = processing.nextKey();
  const value = { resourceKey, tenantId: isKnown.tenantId };
  processing.event('RESOURCE_DELETION', 'DELETING', key, value);
  if (process) deleteProcess(processing, process);
  else if (state.decisionRequirements.has(resourceKey)) deleteDecisions(processing, resourceKey);
  else deleteForm(processing, resourceKey);
  processing.event('RESOURCE_DELETION', 'DELETED', key, value);
  return { ok: true, value: null };
};

// Measured: refused, although the comment in Zeebe's proto says that they are cancelled.
function refuseWhileRunning({ state }: Processing, key: Key): Rejection | undefined {
  if (state.instancesOfDefinition.count(key) === 0) return undefined;
  return reject('INVALID_STATE', `Expected to delete resource with key \`${key}\` but there are still running instances`);
}

/** When it was the newest version, the one before is started by messages and timers again. */
function deleteProcess(processing: Processing, process: ProcessValue): void {
  const { bpmnProcessId } = process;
  const wasLatest = processing.state.latestProcess.get(bpmnProcessId)?.processDefinitionKey === process.processDefinitionKey;
  const value = { ...process, resource: '' };
  processing.event('PROCESS', 'DELETING', processing.nextKey(), value);
  if (wasLatest) startSubscriptions.close(processing, bpmnProcessId);
  processing.event('PROCESS', 'DELETED', processing.nextKey(), value);
  const previous = processing.state.latestProcess.get(bpmnProcessId);
  if (wasLatest && previous) startSubscriptions.open(processing, previous);
}

function deleteDecisions(processing: Processing, requirementsKey: Key): void {
  const { state } = processing;
  for (const decision of [...state.decisions.values()]) {
    if (decision.decisionRequirementsKey === requirementsKey) processing.event('DECISION', 'DELETED', decision.decisionKey, decision);
  }
  const requirements = state.decisionRequirements.get(requirementsKey);
  if (requirements) processing.event('DECISION_REQUIREMENTS', 'DELETED', requirementsKey, { ...requirements, namespace: '', resource: '' });
}

function deleteForm(processing: Processing, formKey: Key): void {
  const form = processing.state.forms.get(formKey);
  if (form) processing.event('FORM', 'DELETED', formKey, { ...form, resource: '' });
}
