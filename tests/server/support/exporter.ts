/** Writes records as Zeebe's exporter does: numbers for keys, a position and a sequence for each. */
export interface Exporter {
  record(valueType: string, intent: string, key: string, value: object): string;
  /** Everything that puts one user task into the lists. */
  userTask(task: { readonly taskKey: string; readonly instanceKey: string; readonly caseId: string; readonly elementId: string; readonly groups: readonly string[]; readonly formId: string; readonly headers?: Readonly<Record<string, string>> }): readonly string[];
}

export function exporter(partitionId = 1, startAt = Date.parse('2026-03-02T01:00:00Z')): Exporter {
  let position = 0;
  const sequences = new Map<string, bigint>();

  const record: Exporter['record'] = (valueType, intent, key, value) => {
    position += 1;
    const sequence = (sequences.get(valueType) ?? BigInt(partitionId) << 51n) + 1n;
    sequences.set(valueType, sequence);
    const action = `{"index":{"_index":"zeebe-record_${valueType.toLowerCase()}","_id":"${partitionId}-${position}","routing":"${partitionId}"}}`;
    const head = `"valueType":"${valueType}","key":${key},"position":${position},"timestamp":${startAt + position},"recordType":"EVENT","intent":"${intent}","partitionId":${partitionId}`;
    return `${action}\n{${head},"value":${unquoteKeys(JSON.stringify(value))},"sequence":${sequence}}\n`;
  };

  return {
    record,
    userTask: ({ taskKey, instanceKey, caseId, elementId, groups, formId, headers }) => [
      record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', instanceKey, instance(instanceKey)),
      record('VARIABLE', 'CREATED', `${instanceKey}1`, { name: 'caseId', value: JSON.stringify(caseId), scopeKey: instanceKey, processInstanceKey: instanceKey }),
      record('JOB', 'CREATED', taskKey, job({ instanceKey, elementId, type: 'io.camunda.zeebe:userTask', customHeaders: { 'io.camunda.zeebe:candidateGroups': JSON.stringify(groups), 'io.camunda.zeebe:formKey': formId, 'io.camunda.zeebe:dueDate': '2026-03-03T09:00:00+08:00[Asia/Shanghai]', ...headers } })),
    ],
  };
}

export function instance(instanceKey: string, more: object = {}) {
  return { bpmnProcessId: 'aid', processDefinitionKey: '2251799813685000', version: 1, processInstanceKey: instanceKey, elementId: 'aid', bpmnElementType: 'PROCESS', flowScopeKey: -1, parentProcessInstanceKey: -1, ...more };
}

export function job({ instanceKey, elementId, type, ...more }: { instanceKey: string; elementId: string; type: string } & Record<string, unknown>) {
  return { type, elementId, retries: 1, worker: '', errorMessage: '', processInstanceKey: instanceKey, elementInstanceKey: `${instanceKey}9`, bpmnProcessId: 'aid', processDefinitionKey: '2251799813685000', customHeaders: {}, ...more };
}

/** Keys leave as JSON numbers, as wide as they are. */
function unquoteKeys(json: string): string {
  return json.replace(/"(\w*Keys?)":"(\d+)"/g, '"$1":$2');
}
