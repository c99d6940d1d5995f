import { elementParsers } from './elements/element-parsers.js';
import type { ElementDetails } from './element-parser.js';
import type { ExecutableElement, SequenceFlow } from './executable-process.js';
import { ioMapping } from './io-mapping.js';
import { attribute, children, flag, tagName, type ModdleElement } from './moddle.js';
import { multiInstanceBody, multiInstanceDefinition } from './multi-instance.js';
import type { Problems } from './problems.js';
import { checkHeaders } from './check-headers.js';
import { checkScope } from './check-scope.js';
import { sequenceFlow } from './sequence-flow.js';

/** Elements that say something to the reader and nothing to the engine. */
const ignoredTypes = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

/** All elements of a process by id; each scope stands before what it holds. */
export function buildGraph(process: ModdleElement, problems: Problems): Map<string, ExecutableElement> {
  const graph = new Map<string, ExecutableElement>();
  const place: Place = { flowScopeId: undefined, flows: new FlowIndex([]), boundaryEventIds: [] };
  addScope(process, { type: 'PROCESS', eventType: 'UNSPECIFIED' }, place, graph, problems);
  return graph;
}

/** What an element's surroundings say about it. */
interface Place {
  readonly flowScopeId: string | undefined;
  readonly flows: FlowIndex;
  readonly boundaryEventIds: readonly string[];
}

/** A file may hold tens of thousands of flows, so they are not searched element by element. */
class FlowIndex {
  private readonly bySource: Map<string, SequenceFlow[]>;
  private readonly byTarget: Map<string, SequenceFlow[]>;

  constructor(flows: readonly SequenceFlow[]) {
    this.bySource = groupBy(flows, (flow) => flow.sourceId);
    this.byTarget = groupBy(flows, (flow) => flow.targetId);
  }

  from(id: string): readonly SequenceFlow[] {
    return this.bySource.get(id) ?? [];
  }

  to(id: string): readonly SequenceFlow[] {
    return this.byTarget.get(id) ?? [];
  }
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function addScope(
  scope: ModdleElement,
  details: ElementDetails,
  place: Place,
  graph: Map<string, ExecutableElement>,
  problems: Problems,
): void {
  const scopeId = scope.id ?? '';
  const nodes = children(scope, 'flowElements').filter((node) => !ignoredTypes.has(node.$type));
  const parsed = new Map<ModdleElement, ElementDetails>();
  for (const node of nodes) {
    if (node.id === undefined) problems.add(scopeId, `A '${tagName(node)}' has no id`);
    const own = parseNode(node, problems);
    if (own) parsed.set(node, own);
  }

  const known = new Set(parsed.keys());
  const flows = new FlowIndex(
    nodes.filter((node) => node.$type === 'bpmn:SequenceFlow').map((node) => sequenceFlow(node, known, problems)),
  );
  const starts = [...parsed].filter(([, own]) => own.type === 'START_EVENT');
  const scopeElement: ExecutableElement = {
    ...element(scope, details, place, problems),
    noneStartEventId: starts.find(([, own]) => own.eventType === 'NONE')?.[0].id,
    startEventIds: starts.flatMap(([node]) => node.id ?? []),
    eventSubProcessIds: [...parsed].flatMap(([node, own]) => (own.type === 'EVENT_SUB_PROCESS' ? (node.id ?? []) : [])),
  };
  graph.set(scopeId, scopeElement);

  const attached = groupBy(parsed, ([, own]) => own.attachedToId ?? '');
  const ownIds: string[] = [];
  for (const node of nodes) {
    const id = node.id ?? '';
    ownIds.push(id);
    const own = parsed.get(node);
    if (node.$type === 'bpmn:SequenceFlow') graph.set(id, flowElement(node, scopeId));
    if (!own) continue;

    const boundaryEventIds = (attached.get(id) ?? []).map(([event]) => event.id ?? '');
    const nodePlace: Place = { flowScopeId: scopeId, flows, boundaryEventIds };
    if (own.type === 'SUB_PROCESS' || own.type === 'EVENT_SUB_PROCESS') addScope(node, own, nodePlace, graph, problems);
    else graph.set(id, element(node, own, nodePlace, problems));
    const activity = graph.get(id);
    const multiInstance = multiInstanceDefinition(node, problems);
    if (activity && multiInstance) graph.set(id, multiInstanceBody(activity, multiInstance));
  }
  const inScope = ownIds.flatMap((id) => graph.get(id) ?? []);
  checkScope(scopeElement, inScope, graph, problems);
}

function parseNode(node: ModdleElement, problems: Problems): ElementDetails | undefined {
  if (node.$type === 'bpmn:SequenceFlow') return undefined;
  const parser = elementParsers.get(node.$type);
  if (!parser) {
    problems.add(
      node,
      `Elements of type '${node.$type.replace(/^.*:/, '')}' are currently not supported. Please refer to the documentation` +
        ' for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/',
    );
    // Of a transaction Zeebe still looks at how it starts, as it is a kind of sub-process.
    const starts = children(node, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
    if (node.$type === 'bpmn:Transaction' && starts.length !== 1) problems.add(node, 'Must have exactly one start event');
    return undefined;
  }
  const details = parser.parse(node, problems);
  checkHeaders(node, problems);
  return flag(node, 'isForCompensation') === true ? { ...details, isForCompensation: true } : details;
}

function element(
  node: ModdleElement,
  details: ElementDetails,
  { flowScopeId, flows, boundaryEventIds }: Place,
  problems: Problems,
): ExecutableElement {
  const id = node.id ?? '';
  return {
    id,
    name: attribute(node, 'name'),
    flowScopeId,
    incoming: flows.to(id),
    outgoing: flows.from(id),
    ...ioMapping(node, problems),
    boundaryEventIds,
    interrupting: true,
    startEventIds: [],
    eventSubProcessIds: [],
    ...details,
  };
}

function flowElement(node: ModdleElement, flowScopeId: string): ExecutableElement {
  return {
    id: node.id ?? '',
    type: 'SEQUENCE_FLOW',
    eventType: 'UNSPECIFIED',
    name: attribute(node, 'name'),
    flowScopeId,
    incoming: [],
    outgoing: [],
    inputs: [],
    outputs: [],
    boundaryEventIds: [],
    interrupting: true,
    startEventIds: [],
    eventSubProcessIds: [],
  };
}
