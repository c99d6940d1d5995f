import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import { diagram, element, event, forEach, message } from '../../support/diagram.js';

/** What a deployment of these files is refused with, in Zeebe 8.5.25's words; the empty text when it is not refused. */
async function refusal(...files: readonly (readonly [string, string])[]): Promise<string> {
  const parsed = await parseResources(files.map(([name, content]) => ({ name, content: Buffer.from(content) })));
  return parsed.ok ? '' : parsed.reason.replace('Expected to deploy new resources, but encountered the following errors:\n', '');
}
const process = (elements: readonly string[], flows: readonly string[], extra = '') =>
  refusal(diagram('p', [element.start(), ...elements], flows, extra));
const task = (tag: string, extensions = '', attributes = '') =>
  `<bpmn:${tag} id="t" ${attributes}><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:${tag}>`;
const job = '<zeebe:taskDefinition type="x"/>';

describe('a diagram is refused', () => {
  it.each([
    ['a service task with two jobs', task('serviceTask', job + job), 't', "Must have exactly one 'zeebe:taskDefinition' extension element"],
    ['a service task without job type', task('serviceTask', '<zeebe:taskDefinition/>'), 't > extensionElements > taskDefinition', 'Expected expression but not found.'],
    [
      'a script task with job and script',
      task('scriptTask', `${job}<zeebe:script expression="=1" resultVariable="r"/>`),
      't',
      "Must have either one 'zeebe:script' or one 'zeebe:taskDefinition' extension element",
    ],
    [
      'a script without result',
      task('scriptTask', '<zeebe:script expression="=1"/>'),
      't > extensionElements > script',
      "Attribute 'resultVariable' must be present and not empty",
    ],
    [
      'a script that is no expression',
      task('scriptTask', '<zeebe:script expression="a" resultVariable="r"/>'),
      't > extensionElements > script',
      "Expected expression but found static value 'a'. An expression must start with '=' (e.g. '=a').",
    ],
    ['a send task without job', task('sendTask'), 't', "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element"],
    ['a business rule task without decision', task('businessRuleTask'), 't', "Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element"],
    ['a call of two processes', task('callActivity', '<zeebe:calledElement processId="a"/><zeebe:calledElement processId="b"/>'), 't', "Must have exactly one 'zeebe:calledElement' extension element"],
    [
      'a mapping to no name',
      task('manualTask', '<zeebe:ioMapping><zeebe:input source="=1" target="a-b"/></zeebe:ioMapping>'),
      't > extensionElements > ioMapping > input',
      "Expected path expression 'a-b' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'.",
    ],
    [
      'a mapping to a word of FEEL',
      task('manualTask', '<zeebe:ioMapping><zeebe:input source="=1" target="if"/></zeebe:ioMapping>'),
      't > extensionElements > ioMapping > input',
      "Expected path expression 'if' but is one of the reserved words (null, true, false, function, if, then, else, for, between, instance, of).",
    ],
    [
      'two groups of mappings',
      task('manualTask', '<zeebe:ioMapping/><zeebe:ioMapping/>'),
      't',
      "Must have exactly one 'zeebe:ioMapping' extension element when exists. Please check process definition XML and retain only one extension element.",
    ],
    [
      'an unmarked multi-instance',
      '<bpmn:manualTask id="t"><bpmn:multiInstanceLoopCharacteristics/></bpmn:manualTask>',
      't > multiInstanceLoopCharacteristics',
      "Must have exactly one 'zeebe:loopCharacteristics' extension element",
    ],
    [
      'a collection without elements',
      '<bpmn:manualTask id="t"><bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=a" outputCollection="b"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:manualTask>',
      't > multiInstanceLoopCharacteristics > extensionElements > loopCharacteristics',
      "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set",
    ],
  ])('with %s', async (_name, drawn, path, text) => {
    expect(await process([drawn, element.end()], ['start -> t -> end'])).toBe(`'p.bpmn': - Element: ${path}\n    - ERROR: ${text}\n`);
  });

  const catching = [element.catching('a', event.message('m')), element.catching('b', event.timer('timeDuration', 'PT1H'))];
  it.each([
    ['an inclusive join', [element.inclusive('g'), element.manual('m1')], ['start -> g', 'start -> m1 -> g'], 'Currently the inclusive gateway can only have one incoming sequence flow'],
    ['one event behind an event-based gateway', [element.eventBased('g'), ...catching], ['start -> g -> a'], 'Event-based gateway must have at least 2 outgoing sequence flows.'],
    [
      'an end behind an event-based gateway',
      [element.eventBased('g'), ...catching, element.end()],
      ['start -> g -> a', 'g -> end'],
      'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.',
    ],
    [
      'another way to an event behind an event-based gateway',
      [element.eventBased('g'), ...catching],
      ['start -> g -> a', 'g -> b', 'start -> a'],
      'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.',
    ],
    [
      'two events for one message behind an event-based gateway',
      [element.eventBased('g'), ...catching, element.catching('c', event.message('m'))],
      ['start -> g -> a', 'g -> c'],
      "Multiple message event definitions with the same name 'm' are not allowed.",
    ],
    ['a condition behind a parallel gateway', [element.parallel('g'), element.end()], ['start -> g -[x]-> end'], 'Conditional sequence flows are only supported at exclusive or inclusive gateway'],
    ['a default flow from elsewhere', ['<bpmn:exclusiveGateway id="g" default="start_g"/>', element.end()], ['start -> g -> end'], 'Default flow must start at gateway'],
  ])('with %s', async (_name, elements, flows, text) => {
    expect(await process(elements, flows, message('m', '=k'))).toBe(`'p.bpmn': - Element: g\n    - ERROR: ${text}\n`);
  });

  it('with the message of a receive task on its own boundary', async () => {
    const elements = [element.receive('t', 'm'), element.boundary('b', 't', event.message('m')), element.end()];
    expect(await process(elements, ['start -> t -> end'], message('m', '=k'))).toContain('Cannot reference the same message name as a boundary event');
  });

  it('with problems of expressions behind those of structure', async () => {
    const broken = await process([task('serviceTask', '<zeebe:taskDefinition/>'), '<bpmn:scriptTask id="u"/>'], ['start -> t -> u']);
    expect(broken.match(/Element: .*/g)).toEqual(['Element: u', 'Element: t > extensionElements > taskDefinition']);
  });

  it('where standard loops and quantities stand on a task, not', async () => {
    const looped = task('manualTask', '', 'startQuantity="2" completionQuantity="3"').replace('</bpmn:manualTask>', '<bpmn:standardLoopCharacteristics/></bpmn:manualTask>');
    expect(await process([looped], ['start -> t'])).toBe('');
  });
});

describe('a loop that never waits', () => {
  const loopIn = async (elements: readonly string[], flows: readonly string[]) =>
    /straight-through processing loop: (.*)/.exec(await process(elements, flows))?.[1];

  it('is refused in the name of its process', async () => {
    expect(await process([element.manual('a')], ['start -> a -> a'])).toBe(
      '`p.bpmn`: - Process: p\n    - ERROR: Processes are not allowed to contain a straight-through processing loop: a > a\n',
    );
  });

  it.each([
    ['gateways between', [element.exclusive('a'), element.manual('b'), element.task('c'), element.end()], ['start -> a -[x]-> b -> c -> a', 'a -[y]-> end'], 'b > c > a > b'],
    ['two ways round', [element.manual('a'), element.manual('b'), element.manual('c')], ['start -> a -> b -> a', 'b -> c -> b'], 'b > c > b'],
    ['scripts', [element.script('a', '=1', 'r'), element.manual('b')], ['start -> a -> b -> a'], 'a > b > a'],
    ['a sub-process that it goes through', [element.manual('b'), element.subProcess('s', [element.start('s1'), element.end('e1')], ['s1 -> e1'])], ['start -> b -> s -> b'], 'b > s > s1 > e1 > b'],
    ['a multi-instance task', [forEach({ items: '=[1]' }, element.manual('b')), element.manual('i')], ['start -> b -> i -> b'], 'b > i > b'],
    ['a call of its own process', [element.call('t', 'p')], ['start -> t'], 't > start > t'],
  ])('is found with %s', async (_name, elements, flows, loop) => {
    expect(await loopIn(elements, flows)).toBe(loop);
  });

  it.each([
    ['gateways alone', [element.exclusive('a'), element.exclusive('b'), element.end()], ['start -> a -> b -[x]-> a', 'b -[y]-> end']],
    ['a job in it', [element.manual('a'), element.service('b')], ['start -> a -> b -> a']],
    ['a call of an unknown process', [element.call('t', 'q')], ['start -> t -> t']],
  ])('is no such loop with %s', async (_name, elements, flows) => {
    expect(await loopIn(elements, flows)).toBeUndefined();
  });
});
