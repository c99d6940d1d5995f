import { checkDateTime } from '../../feel/check-date-time.js';
import { parseExpression } from '../../feel/parse-expression.js';
import type { ElementParser } from '../element-parser.js';
import type { JobDefinition } from '../executable-process.js';
import { taskHeaders } from '../job-definition.js';
import { attribute, extension, type ModdleElement } from '../moddle.js';
import { optionalExpression } from '../model-expression.js';
import type { Problems } from '../problems.js';

/** The job type of every job-based user task; whoever lists user tasks looks for jobs of this type. */
const userTaskJobType = 'io.camunda.zeebe:userTask';
const formKeyHeader = 'io.camunda.zeebe:formKey';

export const userTask: ElementParser = {
  bpmnType: 'bpmn:UserTask',

  parse(element, problems) {
    if (extension(element, 'zeebe:UserTask')) {
      problems.add(
        element.id,
        "A native user task ('zeebe:userTask') is not supported by this engine; without that extension element" +
          ' it is a job-based user task',
      );
    }
    return { type: 'USER_TASK', eventType: 'UNSPECIFIED', job: userTaskJob(element, problems) };
  },
};

function userTaskJob(element: ModdleElement, problems: Problems): JobDefinition {
  const assignment = extension(element, 'zeebe:AssignmentDefinition');
  const schedule = extension(element, 'zeebe:TaskSchedule');
  const form = extension(element, 'zeebe:FormDefinition');

  const read = (container: ModdleElement | undefined, name: string) =>
    optionalExpression(element, container && attribute(container, name), problems);

  const dueDate = read(schedule, 'dueDate');
  const followUpDate = read(schedule, 'followUpDate');
  for (const date of [dueDate, followUpDate]) {
    const error = date && checkDateTime(date);
    if (error !== undefined) problems.add(element.id, error);
  }

  const formKey = form && attribute(form, 'formKey');
  const formId = read(form, 'formId');
  if (form && formKey === undefined && !formId) {
    problems.add(element.id, "Attribute 'formKey' or 'formId' must be present and not empty");
  }

  return {
    type: parseExpression(userTaskJobType),
    retries: parseExpression('1'),
    headers: { ...taskHeaders(element), ...(formKey === undefined ? {} : { [formKeyHeader]: formKey }) },
    userTask: {
      assignee: read(assignment, 'assignee'),
      candidateGroups: read(assignment, 'candidateGroups'),
      candidateUsers: read(assignment, 'candidateUsers'),
      dueDate,
      followUpDate,
      formId,
    },
  };
}
