import { evaluateDateTime } from '../../feel/evaluate-date-time.js';
import { evaluateJson, evaluateString, evaluateStringList } from '../../feel/evaluate.js';
import type { Expression } from '../../feel/expression.js';
import type { UserTaskDefinition } from '../../model/executable-process.js';
import { noKey, type Key } from '../../protocol/key.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from '../elements/element-context.js';

/** Who may do the task, until when, with which form; an empty text means nobody, no date, no form. */
export interface EvaluatedUserTask {
  readonly assignee: string;
  /** Undefined when the diagram says nothing about groups; users likewise. */
  readonly candidateGroups?: readonly string[];
  readonly candidateUsers?: readonly string[];
  readonly dueDate: string;
  readonly followUpDate: string;
  /** -1 for a form that is not deployed here. */
  readonly formKey: Key;
  readonly externalReference: string;
}

/** Nothing is written, so a failure leaves nothing behind. */
export function evaluateUserTask(task: UserTaskDefinition, context: ElementContext): Outcome<EvaluatedUserTask> {
  const assignee = textOf(task.assignee, context);
  if (!assignee.ok) return assignee;
  const candidateGroups = listOf(task.candidateGroups, context);
  if (!candidateGroups.ok) return candidateGroups;
  const candidateUsers = listOf(task.candidateUsers, context);
  if (!candidateUsers.ok) return candidateUsers;
  const dueDate = dateOf(task.dueDate, context);
  if (!dueDate.ok) return dueDate;
  const followUpDate = dateOf(task.followUpDate, context);
  if (!followUpDate.ok) return followUpDate;
  const externalReference = textOf(task.externalReference, context);
  if (!externalReference.ok) return externalReference;
  const formKey = formOf(task.formId, context);
  if (!formKey.ok) return formKey;

  return ok({
    assignee: assignee.value,
    candidateGroups: candidateGroups.value,
    candidateUsers: candidateUsers.value,
    dueDate: dueDate.value,
    followUpDate: followUpDate.value,
    formKey: formKey.value,
    externalReference: externalReference.value,
  });
}

function textOf(expression: Expression | undefined, { variables, nowMs }: ElementContext): Outcome<string> {
  return expression ? evaluateString(expression, variables, nowMs) : ok('');
}

function listOf(expression: Expression | undefined, { variables, nowMs }: ElementContext): Outcome<readonly string[] | undefined> {
  return expression ? evaluateStringList(expression, variables, nowMs) : ok(undefined);
}

/** Null means not set. */
function dateOf(expression: Expression | undefined, { variables, nowMs }: ElementContext): Outcome<string> {
  if (!expression) return ok('');
  const value = evaluateJson(expression, variables, nowMs);
  if (value.ok && value.value === null) return ok('');
  const date = evaluateDateTime(expression, variables, nowMs);
  return date.ok ? ok(date.value?.text ?? '') : date;
}

function formOf(expression: Expression | undefined, { state, variables, nowMs }: ElementContext): Outcome<Key> {
  if (!expression) return ok(noKey);
  const formId = evaluateString(expression, variables, nowMs);
  if (!formId.ok) return formId;
  const form = state.latestForm.get(formId.value);
  if (form) return ok(form.formKey);
  return incident(
    'FORM_NOT_FOUND',
    `Expected to find a form with id '${formId.value}', but no form with this id is found, at least a form with this id` +
      ' should be available. To resolve the Incident please deploy a form with the same id',
  );
}
