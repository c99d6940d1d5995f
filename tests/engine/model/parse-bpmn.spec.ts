import type { ExecutableElement } from '../../../engine/model/executable-process.js';
import { parseBpmn } from '../../../engine/model/parse-bpmn.js';

const head =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"' +
  ' xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' id="definitions" targetNamespace="t">';
const foot = '</bpmn:definitions>';

function diagram(body: string, roots = ''): string {
  return `${head}${roots}<bpmn:process id="p" isExecutable="true">${body}</bpmn:process>${foot}`;
}
const flow = (id: string, from: string, to: string, body = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${body}</bpmn:sequenceFlow>`;
const extended = (body: string) => `<bpmn:extensionElements>${body}</bpmn:extensionElements>`;
const start = '<bpmn:startEvent id="start"/>';
const message = `<bpmn:message id="m" name="paid">${extended('<zeebe:subscription correlationKey="=caseId"/>')}</bpmn:message>`;

async function elementsOf(xml: string): Promise<ReadonlyMap<string, ExecutableElement>> {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
  return parsed.processes[0]?.elements ?? new Map();
}
async function errorsOf(xml: string): Promise<string> {
  const parsed = await parseBpmn(xml);
  return parsed.ok ? '' : parsed.errors.join('\n');
}

describe('process', () => {
  it('keeps outgoing flows in the order of their elements in the document', async () => {
    const elements = await elementsOf(
      diagram(start + '<bpmn:endEvent id="a"/><bpmn:endEvent id="b"/>' + flow('second', 'start', 'b') + flow('first', 'start', 'a')),
    );
    expect(elements.get('start')?.outgoing.map((outgoing) => outgoing.id)).toEqual(['second', 'first']);
    expect(elements.get('p')).toMatchObject({ type: 'PROCESS', noneStartEventId: 'start' });
  });

  it('ignores pools, lanes, annotations and data objects', async () => {
    const xml = diagram(
      '<bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>start</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>' +
        start +
        '<bpmn:dataObjectReference id="r" dataObjectRef="o"/><bpmn:dataObject id="o"/>' +
        '<bpmn:textAnnotation id="t"/><bpmn:association id="as" sourceRef="start" targetRef="t"/>',
      '<bpmn:collaboration id="c"><bpmn:participant id="pool" processRef="p"/></bpmn:collaboration>',
    );
    expect([...(await elementsOf(xml)).keys()]).toEqual(['p', 'start']);
  });

  it('must be executable', async () => {
    expect(await errorsOf(`${head}<bpmn:process id="p"/>${foot}`)).toBe(
      '- Element: definitions\n    - ERROR: Must contain at least one executable process',
    );
  });

  it.each([
    ['no start event', '<bpmn:endEvent id="e"/>', 'p', 'Must have at least one start event'],
    [
      'an element that Zeebe does not support',
      `${start}<bpmn:complexGateway id="s"/>`,
      's',
      "Elements of type 'ComplexGateway' are currently not supported. Please refer to the documentation for a list of supported elements",
    ],
    [
      'a script task without script',
      `${start}<bpmn:scriptTask id="s"/>`,
      's',
      "Must have either one 'zeebe:script' or one 'zeebe:taskDefinition'",
    ],
    ['a service task without job type', `${start}<bpmn:serviceTask id="s"/>`, 's', "Must have exactly one 'zeebe:taskDefinition'"],
    ['a message without name', `${start}<bpmn:receiveTask id="r"/>`, 'r', 'Must reference a message'],
    ['a call of nothing', `${start}<bpmn:callActivity id="c"/>`, 'c', "Must have exactly one 'zeebe:calledElement'"],
    [
      'a condition behind a task',
      `${start}<bpmn:endEvent id="e"/>${flow('f', 'start', 'e', '<bpmn:conditionExpression>=x</bpmn:conditionExpression>')}`,
      'start',
      'Conditional sequence flows are only supported at exclusive or inclusive gateway',
    ],
    [
      'bad FEEL',
      `${start}<bpmn:serviceTask id="s">${extended('<zeebe:taskDefinition type="=a +"/>')}</bpmn:serviceTask>`,
      's > extensionElements > taskDefinition',
      "failed to parse expression 'a +'",
    ],
    [
      'a bad timer',
      `${start}<bpmn:intermediateCatchEvent id="w"><bpmn:timerEventDefinition><bpmn:timeDuration>soon</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`,
      'w',
      'Invalid timer duration expression',
    ],
  ])('is refused with %s', async (_name, body, elementId, text) => {
    const errors = await errorsOf(diagram(body));
    expect(errors).toContain(`- Element: ${elementId}\n`);
    expect(errors).toContain(`    - ERROR: ${text}`);
  });

  it('is refused where ids do not hold it together, with the line', async () => {
    expect(await errorsOf(diagram(`${start}\n${flow('f', 'start', 'nowhere')}`))).toBe(
      "Error: URI=null Line=2: cvc-id.1: There is no ID/IDREF binding for IDREF 'nowhere'.",
    );
    expect(await errorsOf(diagram(`${start}\n\n<bpmn:endEvent id="start"/>`))).toBe(
      "Error: URI=null Line=3: cvc-id.2: There are multiple occurrences of ID value 'start'.",
    );
  });

  it('is refused where the loop of a sub-process stands behind what it repeats', async () => {
    const loop = '<bpmn:multiInstanceLoopCharacteristics/>';
    const part = '<bpmn:startEvent id="inner"/>';
    const sub = (children: string) => diagram(`${start}\n<bpmn:subProcess id="sub">${children}</bpmn:subProcess>`);

    expect(await errorsOf(sub(part + loop))).toMatch(/Line=2: cvc-complex-type.2.4.a: .*multiInstanceLoopCharacteristics/);
    expect(await errorsOf(sub(loop + part))).not.toMatch(/cvc-complex-type/);
  });

  it('takes the constant name of a message start event, and refuses one that depends on variables', async () => {
    const withName = (name: string) =>
      diagram(
        '<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>',
        `<bpmn:message id="m" name="${name}"/>`,
      );
    const elements = await elementsOf(withName('=&#34;a&#34; + &#34;b&#34;'));
    expect(elements.get('p')?.startEventIds).toEqual(['s']);
    expect(elements.get('s')?.message?.name).toEqual({ kind: 'static', value: 'ab', source: 'ab' });
    expect(await errorsOf(withName('=x'))).toContain("Expected constant expression of type String for message name '=x', but was NULL");
  });
});

describe('user task', () => {
  it('is a job of the constant type, with its form key as a header', async () => {
    const elements = await elementsOf(
      diagram(
        start +
          `<bpmn:userTask id="u">${extended(
            '<zeebe:formDefinition formKey="visit"/><zeebe:assignmentDefinition assignee="=who" candidateGroups="a,b"/>' +
              '<zeebe:taskSchedule dueDate="=due"/><zeebe:taskHeaders><zeebe:header key="k" value="v"/><zeebe:header key="empty"/></zeebe:taskHeaders>',
          )}</bpmn:userTask>`,
      ),
    );
    expect(elements.get('u')?.job).toMatchObject({
      type: { value: 'io.camunda.zeebe:userTask' },
      retries: { value: 1 },
      headers: { k: 'v', 'io.camunda.zeebe:formKey': 'visit' },
      userTask: {
        assignee: { source: 'who' },
        candidateGroups: { value: 'a,b' },
        dueDate: { source: 'due' },
      },
    });
    expect(Object.keys(elements.get('u')?.job?.headers ?? {})).not.toContain('empty');
  });
});

describe('boundary event and sub-process', () => {
  it('belong to their activity and scope', async () => {
    const elements = await elementsOf(
      diagram(
        start +
          `<bpmn:subProcess id="sub"><bpmn:startEvent id="inner"/><bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent>${flow('i', 'inner', 'wait')}</bpmn:subProcess>` +
          '<bpmn:boundaryEvent id="late" attachedToRef="sub" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeCycle>R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>' +
          '<bpmn:boundaryEvent id="any" attachedToRef="sub"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>' +
          `<bpmn:endEvent id="out"/>${flow('l', 'late', 'out')}${flow('a', 'any', 'out')}`,
        message,
      ),
    );
    expect(elements.get('sub')).toMatchObject({
      type: 'SUB_PROCESS',
      noneStartEventId: 'inner',
      boundaryEventIds: ['late', 'any'],
    });
    expect(elements.get('wait')).toMatchObject({
      flowScopeId: 'sub',
      message: { name: { value: 'paid' }, correlationKey: { source: 'caseId' } },
    });
    expect(elements.get('late')).toMatchObject({ interrupting: false, timer: { kind: 'cycle' } });
    expect(elements.get('any')).toMatchObject({ interrupting: true, error: {} });
  });
});

describe('BPMN file', () => {
  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['another root', '<a/>'],
    ['an unclosed tag', `${head}<bpmn:process id="p"`],
    ['a missing end', `${head}<bpmn:process id="p">`],
    ['an unknown namespace', diagram('<x:y/>')],
    ['the same id twice', diagram('<bpmn:startEvent id="a"/><bpmn:endEvent id="a"/>')],
    ['a document type', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${diagram(start)}`],
    ['more than 4 MiB', 'x'.repeat(5_000_000)],
    ['100 000 levels', diagram('<bpmn:subProcess>'.repeat(100_000))],
    ['190 levels without ids', diagram('<bpmn:subProcess>'.repeat(190) + '</bpmn:subProcess>'.repeat(190))],
    ['100 000 open quotes', '<a "'.repeat(100_000)],
  ])('with %s is refused and does no harm', async (_name, xml) => {
    expect(await errorsOf(xml)).toMatch(/ERROR: |Error: /);
  });
});
