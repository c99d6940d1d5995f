import { attribute, child, children, extensions, type ModdleElement } from './moddle.js';
import { optionalExpression, requiredFeel } from './model-expression.js';
import type { Problems } from './problems.js';

/** What messages, signals and escalations need depends on who refers to them, also in processes that are not executed. */
export function checkReferences(definitions: ModdleElement, problems: Problems): void {
  const roots = children(definitions, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const referrers = new Referrers(processes);
  for (const root of roots) {
    if (root.$type === 'bpmn:Message') checkMessage(root, referrers, problems);
    if (root.$type === 'bpmn:Signal') checkSignal(root, referrers, problems);
    if (root.$type === 'bpmn:Escalation' && attribute(root, 'escalationCode') === undefined && referrers.of(root, throwing).length > 0) {
      problems.add(root, 'EscalationCode must be present and not empty');
    }
  }
}

const catching: ReadonlySet<string> = new Set(['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent']);
const throwing: ReadonlySet<string> = new Set(['bpmn:IntermediateThrowEvent', 'bpmn:EndEvent']);
const references = ['messageRef', 'signalRef', 'escalationRef'];

/** The nodes that refer to a message, signal or escalation, by themselves or by an event definition. */
class Referrers {
  private readonly byReferred = new Map<ModdleElement, ModdleElement[]>();

  constructor(processes: readonly ModdleElement[]) {
    const scopes = [...processes];
    for (let scope = scopes.pop(); scope; scope = scopes.pop()) {
      for (const node of children(scope, 'flowElements')) {
        scopes.push(node);
        for (const owner of [node, ...children(node, 'eventDefinitions')]) this.add(node, owner);
      }
    }
  }

  of(referred: ModdleElement, types: ReadonlySet<string>): readonly ModdleElement[] {
    return (this.byReferred.get(referred) ?? []).filter(({ $type }) => types.has($type));
  }

  /** Start events of processes, or of sub-processes right in them, which is as far as Zeebe looks. */
  startsIn(scopeType: 'bpmn:Process' | 'bpmn:SubProcess', referred: ModdleElement): readonly ModdleElement[] {
    return this.of(referred, new Set(['bpmn:StartEvent'])).filter(({ $parent }) => {
      if (scopeType === 'bpmn:Process') return $parent?.$type === scopeType;
      return $parent?.$type === scopeType && $parent.$parent?.$type === 'bpmn:Process';
    });
  }

  private add(node: ModdleElement, owner: ModdleElement): void {
    for (const reference of references) {
      const referred = child(owner, reference);
      if (!referred) continue;
      const known = this.byReferred.get(referred);
      if (known) known.push(node);
      else this.byReferred.set(referred, [node]);
    }
  }
}

function checkMessage(message: ModdleElement, referrers: Referrers, problems: Problems): void {
  const starts = referrers.startsIn('bpmn:Process', message);
  const isAwaited =
    referrers.of(message, catching).length > 0 ||
    referrers.of(message, new Set(['bpmn:ReceiveTask'])).length > 0 ||
    referrers.startsIn('bpmn:SubProcess', message).length === 1;
  const isSent = referrers.of(message, throwing).length > 0 || referrers.of(message, new Set(['bpmn:SendTask'])).length > 0;

  if (isAwaited || isSent || starts.length === 1) checkName(message, problems);
  if (isAwaited && extensions(message, 'zeebe:Subscription').length !== 1) {
    problems.add(message, 'Must have exactly one zeebe:subscription extension element');
  }
  if (!isAwaited && !isSent && starts.length > 1) problems.add(message, 'A message cannot be referred by more than one start event');
  optionalExpression(message, attribute(message, 'name'), problems);
  for (const subscription of extensions(message, 'zeebe:Subscription')) {
    requiredFeel(subscription, attribute(subscription, 'correlationKey'), problems);
  }
}

function checkSignal(signal: ModdleElement, referrers: Referrers, problems: Problems): void {
  const isReferred =
    [catching, throwing].some((types) => referrers.of(signal, types).length > 0) ||
    referrers.startsIn('bpmn:SubProcess', signal).length === 1 ||
    referrers.startsIn('bpmn:Process', signal).length > 0;
  if (isReferred) checkName(signal, problems);
  optionalExpression(signal, attribute(signal, 'name'), problems);
}

function checkName(element: ModdleElement, problems: Problems): void {
  if (attribute(element, 'name') === undefined) problems.add(element, 'Name must be present and not empty');
}
