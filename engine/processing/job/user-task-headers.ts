import type { UserTaskDefinition } from '../../model/executable-process.js';
import { noKey } from '../../protocol/key.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from '../elements/element-context.js';
import { evaluateUserTask } from '../user-task/evaluate-user-task.js';

/** Who may do the task, until when, with which form: as headers of its job, under Zeebe's names. */
export function userTaskHeaders(definition: UserTaskDefinition, context: ElementContext): Outcome<Record<string, string>> {
  const evaluated = evaluateUserTask(definition, context);
  if (!evaluated.ok) return evaluated;
  const task = evaluated.value;
  const headers = {
    assignee: task.assignee,
    candidateGroups: task.candidateGroups && JSON.stringify(task.candidateGroups),
    candidateUsers: task.candidateUsers && JSON.stringify(task.candidateUsers),
    dueDate: task.dueDate,
    followUpDate: task.followUpDate,
    formKey: task.formKey === noKey ? '' : task.formKey,
  };
  return ok(Object.fromEntries(Object.entries(headers).flatMap(([name, text]) => (text ? [[`io.camunda.zeebe:${name}`, text]] : []))));
}
