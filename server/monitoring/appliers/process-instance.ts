import type { Changes } from '../changes.js';
import type { EngineRecord } from '../engine-record.js';
import { keyOf, numberOf, textOf, timeOf } from '../read-field.js';
import type { Applier } from './applier.js';

export const applyProcessInstance: Applier = (record, changes) => {
  const instanceKey = textOf(record, 'processInstanceKey');
  if (record.intent === 'SEQUENCE_FLOW_TAKEN') {
    const flowId = textOf(record, 'elementId');
    changes.add('takenFlows', `${instanceKey}:${flowId}`, { instanceKey, flowId });
  } else if (textOf(record, 'bpmnElementType') === 'PROCESS') {
    applyInstance(record, changes);
  } else {
    applyElement(record, instanceKey, changes);
  }
};

function applyInstance(record: EngineRecord, changes: Changes): void {
  const at = timeOf(record);
  if (record.intent === 'ELEMENT_ACTIVATING') {
    const parentInstanceKey = keyOf(record, 'parentProcessInstanceKey');
    changes.add('instances', record.key, {
      processId: textOf(record, 'bpmnProcessId'),
      definitionKey: textOf(record, 'processDefinitionKey'),
      version: numberOf(record, 'version'),
      state: 'active',
      startedAt: at,
      ...(parentInstanceKey !== undefined && { parentInstanceKey }),
      sortKey: `${at}~${record.key}`,
    });
    // A called process may have no case of its own; it gets its caller's.
    if (parentInstanceKey !== undefined) changes.instancesToLink.add(record.key);
  } else if (record.intent === 'ELEMENT_COMPLETED' || record.intent === 'ELEMENT_TERMINATED') {
    changes.set('instances', record.key, { state: record.intent === 'ELEMENT_COMPLETED' ? 'completed' : 'terminated', endedAt: at });
  } else {
    return;
  }
  changes.note('instance', record.key, record.key);
}

function applyElement(record: EngineRecord, instanceKey: string, changes: Changes): void {
  const at = timeOf(record);
  if (record.intent === 'ELEMENT_ACTIVATING') {
    changes.add('elementInstances', record.key, {
      instanceKey,
      elementId: textOf(record, 'elementId'),
      type: textOf(record, 'bpmnElementType'),
      flowScopeKey: textOf(record, 'flowScopeKey'),
      state: 'active',
      startedAt: at,
    });
  } else if (record.intent === 'ELEMENT_COMPLETED' || record.intent === 'ELEMENT_TERMINATED') {
    changes.set('elementInstances', record.key, { state: record.intent === 'ELEMENT_COMPLETED' ? 'completed' : 'terminated', endedAt: at });
  } else {
    return;
  }
  changes.note('instance', instanceKey, instanceKey);
}
