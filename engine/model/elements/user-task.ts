import { checkDateTime } from '../../feel/check-date-time.js';
import type { Expression } from '../../feel/expression.js';
import { asText, parseExpression } from '../../feel/parse-expression.js';
import { checkOnce } from '../check-once.js';
import type { ElementParser } from '../element-parser.js';
import type { JobDefinition, UserTaskDefinition } from '../executable-process.js';
import { taskHeaders } from '../job-definition.js';
import { attribute, extension, type ModdleElement } from '../moddle.js';
import { optionalExpression } from '../model-expression.js';
import type { Problems } from '../problems.js';

/** The job type of every job-based user task; whoever lists user tasks looks for jobs of this type. */
const userTaskJobType = 'io.camunda.zeebe:userTask';
const formKeyHeader = 'io.camunda.zeebe:formKey';
const onceOnly = ['zeebe:UserTask', 'zeebe:AssignmentDefinition', 'zeebe:FormDefinition', 'zeebe:TaskSchedule'];

export const userTask: ElementParser = {
  bpmnType: 'bpmn:UserTask',

  parse(element, problems) {
    for (const type of onceOnly) checkOnce(element, type, problems);
    const common = { type: 'USER_TASK', eventType: 'UNSPECIFIED' } as const;
    const isNative = extension(element, 'zeebe:UserTask') !== undefined;
    const form = formDefinition(element, isNative, problems);
    const task: UserTaskDefinition = { ...assignment(element, problems), ...schedule(element, problems), ...form };
    return isNative ? { ...common, nativeUserTask: { ...task, headers: taskHeaders(element) } } : { ...common, job: jobOf(element, task) };
  },
};

function assignment(element: ModdleElement, problems: Problems): UserTaskDefinition {
  const definition = extension(element, 'zeebe:AssignmentDefinition');
  if (!definition) return {};
  const list = (name: string) => {
    const text = definition.get(name);
    if (typeof text !== 'string' || text === '') return undefined;
    const expression = optionalExpression(definition, text, problems);
    if (expression?.kind === 'static' && !text.split(',').every((value) => value.trim() !== '')) {
      problems.addInExpression(
        definition,
        `Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found '${text}'.`,
      );
    }
    return expression;
  };
  const assignee = optionalExpression(definition, attribute(definition, 'assignee'), problems);
  return {
    assignee: assignee && asText(assignee),
    candidateGroups: list('candidateGroups'),
    candidateUsers: list('candidateUsers'),
  };
}

function schedule(element: ModdleElement, problems: Problems): UserTaskDefinition {
  const definition = extension(element, 'zeebe:TaskSchedule');
  if (!definition) return {};
  const date = (name: string): Expression | undefined => {
    const text = attribute(definition, name);
    const expression = optionalExpression(definition, text, problems);
    if (expression && checkDateTime(expression) !== undefined) {
      problems.addInExpression(
        definition,
        `Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '${text}'.`,
      );
    }
    return expression;
  };
  return { dueDate: date('dueDate'), followUpDate: date('followUpDate') };
}

/** A form has an id, when it is deployed here, or is known by name to the application that shows it. */
function formDefinition(element: ModdleElement, isNative: boolean, problems: Problems): UserTaskDefinition {
  const definition = extension(element, 'zeebe:FormDefinition');
  if (!definition) return {};
  const otherName = isNative ? 'externalReference' : 'formKey';
  const formId = attribute(definition, 'formId');
  const other = attribute(definition, otherName);
  if ((formId === undefined) === (other === undefined)) {
    problems.add(
      definition,
      `Exactly one of the attributes 'formId, ${otherName}' must be present and not blank${isNative ? ' for native user tasks' : ''}`,
    );
  }
  // Zeebe finds out about bad expressions here only when they run.
  return {
    formId: formId === undefined ? undefined : parseExpression(formId),
    ...(isNative ? { externalReference: other === undefined ? undefined : asText(parseExpression(other)) } : { formKey: other }),
  };
}

function jobOf(element: ModdleElement, { formKey, ...task }: UserTaskDefinition): JobDefinition {
  return {
    type: parseExpression(userTaskJobType),
    retries: parseExpression('1'),
    headers: { ...taskHeaders(element), ...(formKey === undefined ? {} : { [formKeyHeader]: formKey }) },
    userTask: task,
  };
}
