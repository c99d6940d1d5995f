import { evaluateDateTime } from '../../feel/evaluate-date-time.js';
import { evaluateJson, evaluateString, evaluateStringList } from '../../feel/evaluate.js';
import type { Expression } from '../../feel/expression.js';
import type { JobDefinition } from '../../model/executable-process.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from '../elements/element-context.js';

type UserTask = NonNullable<JobDefinition['userTask']>;
type Headers = Record<string, string>;

/** Who may do the task, until when, with which form: as headers of its job, under Zeebe's names. */
export function userTaskHeaders(task: UserTask, context: ElementContext): Outcome<Headers> {
  const parts: readonly (readonly [string, Outcome<string | undefined>])[] = [
    ['assignee', textOf(task.assignee, context)],
    ['candidateGroups', listOf(task.candidateGroups, context)],
    ['candidateUsers', listOf(task.candidateUsers, context)],
    ['dueDate', dateOf(task.dueDate, context)],
    ['followUpDate', dateOf(task.followUpDate, context)],
    ['formKey', formOf(task.formId, context)],
  ];
  const headers: Headers = {};
  for (const [name, outcome] of parts) {
    if (!outcome.ok) return outcome;
    if (outcome.value) headers[`io.camunda.zeebe:${name}`] = outcome.value;
  }
  return ok(headers);
}

/** Null means not set, as for due dates. */
function isNull(expression: Expression, { variables, nowMs }: ElementContext): boolean {
  const value = evaluateJson(expression, variables, nowMs);
  return value.ok && value.value === null;
}

function textOf(expression: Expression | undefined, context: ElementContext): Outcome<string | undefined> {
  return expression ? evaluateString(expression, context.variables, context.nowMs) : ok(undefined);
}

function listOf(expression: Expression | undefined, context: ElementContext): Outcome<string | undefined> {
  if (!expression) return ok(undefined);
  const list = evaluateStringList(expression, context.variables, context.nowMs);
  return list.ok ? ok(list.value.length > 0 ? JSON.stringify(list.value) : undefined) : list;
}

function dateOf(expression: Expression | undefined, context: ElementContext): Outcome<string | undefined> {
  if (!expression || isNull(expression, context)) return ok(undefined);
  const date = evaluateDateTime(expression, context.variables, context.nowMs);
  return date.ok ? ok(date.value?.text) : date;
}

function formOf(expression: Expression | undefined, context: ElementContext): Outcome<string | undefined> {
  if (!expression) return ok(undefined);
  const formId = evaluateString(expression, context.variables, context.nowMs);
  if (!formId.ok) return formId;
  const form = context.state.latestForm.get(formId.value);
  if (form) return ok(form.formKey);
  return incident('FORM_NOT_FOUND', `Expected to find a form with id '${formId.value}', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id`);
}
