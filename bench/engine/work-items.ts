/** What is measured: three small processes, each with the jobs that one instance needs, stage after stage. */
export interface WorkItem {
  readonly processId: string;
  readonly bpmn: string;
  /** Job types; those of one stage are there at the same time. */
  readonly stages: readonly (readonly string[])[];
}

const userTask = 'io.camunda.zeebe:userTask';

const task = (id: string, type = id) =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}"/></bpmn:extensionElements></bpmn:serviceTask>`;
const flow = (from: string, to: string, inside = '', id = `${from}-${to}`) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
const ends = '<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>';

function diagram(processId: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="bench">
<bpmn:process id="${processId}" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`;
}

const oneJob: WorkItem = {
  processId: 'one-job',
  bpmn: diagram('one-job', ends + task('work') + flow('start', 'work') + flow('work', 'end')),
  stages: [['work']],
};

const review: WorkItem = {
  processId: 'review',
  bpmn: diagram(
    'review',
    ends +
      task('check') +
      '<bpmn:exclusiveGateway id="isLarge" default="isLarge-end"/><bpmn:userTask id="approve"/>' +
      task('notify') +
      flow('start', 'check') +
      flow('check', 'isLarge') +
      flow('isLarge', 'approve', '<bpmn:conditionExpression>=amount &gt; 100</bpmn:conditionExpression>') +
      flow('isLarge', 'end') +
      flow('approve', 'notify') +
      flow('notify', 'end'),
  ),
  stages: [['check'], [userTask], ['notify']],
};

const branches = ['one', 'two', 'three', 'four'];
const fan: WorkItem = {
  processId: 'fan',
  bpmn: diagram(
    'fan',
    ends +
      '<bpmn:parallelGateway id="fork"/><bpmn:parallelGateway id="join"/>' +
      flow('start', 'fork') +
      branches.map((id) => task(id) + flow('fork', id) + flow(id, 'join')).join('') +
      flow('join', 'end'),
  ),
  stages: [branches],
};

export const workItems: readonly WorkItem[] = [oneJob, review, fan];
export const startVariables = { amount: 250, caseId: 'case-0000001', township: 'T01' };
