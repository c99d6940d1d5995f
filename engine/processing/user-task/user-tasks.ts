import type { UserTaskDefinition } from '../../model/executable-process.js';
import type { Key } from '../../protocol/key.js';
import type { UserTaskValue } from '../../protocol/values.js';
import type { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';
import type { EvaluatedUserTask } from './evaluate-user-task.js';

/** Native user tasks: known to the engine as such, without a job. */
export const userTasks = { create, cancel };

function create({ processing, key, value }: ElementContext, definition: UserTaskDefinition, task: EvaluatedUserTask): void {
  const userTaskKey = processing.nextKey();
  const record: UserTaskValue = {
    userTaskKey,
    assignee: task.assignee,
    candidateGroupsList: task.candidateGroups ?? [],
    candidateUsersList: task.candidateUsers ?? [],
    dueDate: task.dueDate,
    followUpDate: task.followUpDate,
    formKey: task.formKey,
    externalFormReference: task.externalReference,
    customHeaders: definition.headers ?? {},
    variables: {},
    changedAttributes: [],
    action: '',
    creationTimestamp: processing.nowMs,
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionVersion: value.version,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    elementId: value.elementId,
    elementInstanceKey: key,
    tenantId: value.tenantId,
  };
  processing.event('USER_TASK', 'CREATING', userTaskKey, record);
  processing.event('USER_TASK', 'CREATED', userTaskKey, record);
}

/** The element ends before the task is done. */
function cancel(processing: Processing, userTaskKey: Key): void {
  const task = processing.state.userTasks.get(userTaskKey);
  if (!task) return;
  processing.event('USER_TASK', 'CANCELING', userTaskKey, task);
  processing.event('USER_TASK', 'CANCELED', userTaskKey, task);
}
