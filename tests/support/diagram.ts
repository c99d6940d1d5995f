/**
 * BPMN as short as a test wants it: `diagram('triage', task('check'), 'start -> check -> end')`. Flows are written as
 * chains; a condition stands in brackets (`gateway -[x > 5]-> urgent`), a default flow as `-[default]->`.
 */
export function diagram(processId: string, elements: readonly string[], flows: readonly string[], extra = ''): [string, string] {
  return [
    `${processId}.bpmn`,
    xml(`<bpmn:process id="${processId}" isExecutable="true">${inside(elements, flows)}</bpmn:process>${extra}`),
  ];
}

interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

function inside(elements: readonly string[], chains: readonly string[]): string {
  const flows = chains.flatMap(parseChain);
  const drawn = flows.map(({ id, from, to, label }) => {
    const condition = label && label !== 'default' ? `<bpmn:conditionExpression>=${escape(label)}</bpmn:conditionExpression>` : '';
    return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
  });
  const defaults = new Map(flows.filter(({ label }) => label === 'default').map(({ from, id }) => [from, id]));
  const withDefaults = elements.map((element) => {
    const id = /id="([^"]+)"/.exec(element)?.[1] ?? '';
    const flowId = defaults.get(id);
    return flowId ? element.replace(`id="${id}"`, `id="${id}" default="${flowId}"`) : element;
  });
  // The schema wants artifacts last.
  const isArtifact = (element: string) => element.startsWith('<bpmn:association');
  const nodes = withDefaults.filter((element) => !isArtifact(element)).map((element) => withFlows(element, flows));
  return [...nodes, ...drawn, ...withDefaults.filter(isArtifact)].join('');
}

/** Names the flows that come and go inside the element, as modelers do: Zeebe's validation reads them there. */
function withFlows(element: string, flows: readonly Flow[]): string {
  const [opening = '', tag = '', id = '', closing = ''] = /^<(bpmn:\w+) id="([^"]+)"[^>]*?(\/?)>/.exec(element) ?? [];
  const incoming = flows.filter(({ to }) => to === id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`);
  const outgoing = flows.filter(({ from }) => from === id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`);
  const named = [...incoming, ...outgoing].join('');
  if (!named) return element;
  if (closing) return `${opening.replace(/\/>$/, '>')}${named}</${tag}>`;

  const rest = element.slice(opening.length);
  const extensions = rest.startsWith('<bpmn:extensionElements>')
    ? rest.indexOf('</bpmn:extensionElements>') + '</bpmn:extensionElements>'.length
    : 0;
  return `${opening}${rest.slice(0, extensions)}${named}${rest.slice(extensions)}`;
}

function parseChain(chain: string): Flow[] {
  const parts = chain.split(/\s+(->|-\[.*?\]->)\s+/);
  const flows: Flow[] = [];
  for (let index = 0; index + 2 < parts.length; index += 2) {
    const [from, arrow, to] = [parts[index]!.trim(), parts[index + 1]!, parts[index + 2]!.trim()];
    const label = /-\[(.*)\]->/.exec(arrow)?.[1];
    flows.push({ id: `${from}_${to}`, from, to, ...(label === undefined ? {} : { label }) });
  }
  return flows;
}

const extension = (content: string): string => (content ? `<bpmn:extensionElements>${content}</bpmn:extensionElements>` : '');
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export interface Mappings {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
}

function ioMapping({ inputs = {}, outputs = {} }: Mappings): string {
  const draw = (tag: string, all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([target, source]) => `<zeebe:${tag} source="${escape(source)}" target="${target}"/>`);
  const all = [...draw('input', inputs), ...draw('output', outputs)];
  return all.length > 0 ? `<zeebe:ioMapping>${all.join('')}</zeebe:ioMapping>` : '';
}

export const element = {
  start: (id = 'start', event = ''): string => `<bpmn:startEvent id="${id}">${event}</bpmn:startEvent>`,
  end: (id = 'end', event = '', inner = ''): string => `<bpmn:endEvent id="${id}">${extension(inner)}${event}</bpmn:endEvent>`,
  service: (id: string, options: Mappings & { readonly type?: string; readonly retries?: string } = {}): string =>
    `<bpmn:serviceTask id="${id}">${extension(
      `<zeebe:taskDefinition type="${escape(options.type ?? id)}"${options.retries ? ` retries="${escape(options.retries)}"` : ''}/>${ioMapping(options)}`,
    )}</bpmn:serviceTask>`,
  user: (id: string, inner = ''): string => `<bpmn:userTask id="${id}">${extension(inner)}</bpmn:userTask>`,
  receive: (id: string, messageId: string, mappings: Mappings = {}): string =>
    `<bpmn:receiveTask id="${id}" messageRef="${messageId}">${extension(ioMapping(mappings))}</bpmn:receiveTask>`,
  rule: (id: string, decisionId: string, resultVariable: string): string =>
    `<bpmn:businessRuleTask id="${id}">${extension(`<zeebe:calledDecision decisionId="${escape(decisionId)}" resultVariable="${resultVariable}"/>`)}</bpmn:businessRuleTask>`,
  call: (id: string, processId: string, attributes = '', mappings: Mappings = {}): string =>
    `<bpmn:callActivity id="${id}">${extension(`<zeebe:calledElement processId="${escape(processId)}" ${attributes}/>${ioMapping(mappings)}`)}</bpmn:callActivity>`,
  script: (id: string, expression: string, resultVariable: string): string =>
    `<bpmn:scriptTask id="${id}">${extension(`<zeebe:script expression="${escape(expression)}" resultVariable="${resultVariable}"/>`)}</bpmn:scriptTask>`,
  send: (id: string): string => `<bpmn:sendTask id="${id}">${extension(`<zeebe:taskDefinition type="${id}"/>`)}</bpmn:sendTask>`,
  manual: (id: string): string => `<bpmn:manualTask id="${id}"></bpmn:manualTask>`,
  task: (id: string): string => `<bpmn:task id="${id}"></bpmn:task>`,
  inclusive: (id: string): string => `<bpmn:inclusiveGateway id="${id}"/>`,
  eventBased: (id: string): string => `<bpmn:eventBasedGateway id="${id}"/>`,
  exclusive: (id: string): string => `<bpmn:exclusiveGateway id="${id}"/>`,
  parallel: (id: string): string => `<bpmn:parallelGateway id="${id}"/>`,
  throwing: (id: string, event = '', inner = ''): string =>
    `<bpmn:intermediateThrowEvent id="${id}">${extension(inner)}${event}</bpmn:intermediateThrowEvent>`,
  catching: (id: string, event: string, mappings: Mappings = {}): string =>
    `<bpmn:intermediateCatchEvent id="${id}">${extension(ioMapping(mappings))}${event}</bpmn:intermediateCatchEvent>`,
  boundary: (id: string, host: string, event: string, options: Mappings & { readonly interrupting?: boolean } = {}): string =>
    `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${options.interrupting ?? true}">${extension(ioMapping(options))}${event}</bpmn:boundaryEvent>`,
  subProcess: (id: string, elements: readonly string[], flows: readonly string[], mappings: Mappings = {}): string =>
    `<bpmn:subProcess id="${id}">${extension(ioMapping(mappings))}${inside(elements, flows)}</bpmn:subProcess>`,
  /** Its first element is its start event; see `startedBy`. */
  eventSubProcess: (id: string, elements: readonly string[], flows: readonly string[]): string =>
    `<bpmn:subProcess id="${id}" triggeredByEvent="true">${inside(elements, flows)}</bpmn:subProcess>`,
  /** The start event of an event sub-process. */
  startedBy: (id: string, event: string, options: Mappings & { readonly interrupting?: boolean } = {}): string =>
    `<bpmn:startEvent id="${id}" isInterrupting="${options.interrupting ?? true}">${extension(ioMapping(options))}${event}</bpmn:startEvent>`,
};

// Without ids of their own the real engine cannot read links and compensations; they are counted in each file.

export const event = {
  message: (messageId: string): string => `<bpmn:messageEventDefinition messageRef="${messageId}"/>`,
  timer: (kind: 'timeDuration' | 'timeDate' | 'timeCycle', text: string): string =>
    `<bpmn:timerEventDefinition><bpmn:${kind}>${escape(text)}</bpmn:${kind}></bpmn:timerEventDefinition>`,
  error: (errorId?: string): string =>
    errorId === undefined ? '<bpmn:errorEventDefinition/>' : `<bpmn:errorEventDefinition errorRef="${errorId}"/>`,
  escalation: (escalationId?: string): string =>
    escalationId === undefined ? '<bpmn:escalationEventDefinition/>' : `<bpmn:escalationEventDefinition escalationRef="${escalationId}"/>`,
  signal: (signalId: string): string => `<bpmn:signalEventDefinition signalRef="${signalId}"/>`,
  terminate: (): string => '<bpmn:terminateEventDefinition/>',
  link: (name: string): string => `<bpmn:linkEventDefinition id="link_numbered" name="${name}"/>`,
  compensation: (activityId?: string): string =>
    `<bpmn:compensateEventDefinition id="compensation_numbered"${activityId === undefined ? '' : ` activityRef="${activityId}"`}/>`,
};

export interface Loop {
  readonly items: string;
  readonly item?: string;
  /** The variable that collects, and what each turn adds to it. */
  readonly collect?: readonly [collection: string, element: string];
  readonly sequential?: boolean;
  readonly until?: string;
}

/** The same activity, once for each item. */
export function forEach({ items, item, collect, sequential = false, until }: Loop, activity: string): string {
  const attributes = {
    inputCollection: items,
    ...(item && { inputElement: item }),
    ...(collect && { outputCollection: collect[0], outputElement: collect[1] }),
  };
  const texts = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  const condition = until ? `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${escape(until)}</bpmn:completionCondition>` : '';
  const loop =
    `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}">` +
    `${extension(`<zeebe:loopCharacteristics ${texts.join(' ')}/>`)}${condition}</bpmn:multiInstanceLoopCharacteristics>`;
  // The schema wants it before what a sub-process holds, and behind its extensions.
  if (!activity.startsWith('<bpmn:subProcess')) return activity.replace(/<\/bpmn:\w+>$/, `${loop}$&`);
  return activity.replace(/^<bpmn:subProcess[^>]*>(<bpmn:extensionElements>.*?<\/bpmn:extensionElements>)?/, `$&${loop}`);
}

/** How what an activity did is undone, by another activity of its scope. */
export function undoneBy(host: string, handler: string): string[] {
  const handlerId = /id="([^"]+)"/.exec(handler)?.[1] ?? '';
  const undone = `${host}Undone`;
  return [
    element.boundary(undone, host, event.compensation()),
    handler.replace(/ id="[^"]+"/, '$& isForCompensation="true"'),
    `<bpmn:association id="${undone}By" associationDirection="One" sourceRef="${undone}" targetRef="${handlerId}"/>`,
  ];
}

/** A message, to be given as `extra`. Start events need no correlation key. */
export function message(id: string, correlationKey?: string): string {
  const subscription = correlationKey === undefined ? '' : extension(`<zeebe:subscription correlationKey="${escape(correlationKey)}"/>`);
  return `<bpmn:message id="${id}" name="${id}">${subscription}</bpmn:message>`;
}

export function signal(id: string, name = id): string {
  return `<bpmn:signal id="${id}" name="${escape(name)}"/>`;
}

export function error(id: string, code = id): string {
  return `<bpmn:error id="${id}" errorCode="${escape(code)}"/>`;
}

export function escalation(id: string, code = id): string {
  return `<bpmn:escalation id="${id}" escalationCode="${escape(code)}"/>`;
}

function xml(content: string): string {
  let count = 0;
  const counted = content.replace(/(?<=id="\w+_)numbered(?=")/g, () => String(++count));
  return (
    '<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" ' +
    'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" ' +
    `targetNamespace="http://yimen.test">${counted}</bpmn:definitions>`
  );
}
