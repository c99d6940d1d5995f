import { evaluateBoolean } from '../../feel/evaluate.js';
import type { Expression, JsonValue } from '../../feel/expression.js';
import type { ExecutableElement, ExecutableProcess, SequenceFlow } from '../../model/executable-process.js';
import type { Documents } from '../../protocol/documents.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { Events } from '../../protocol/record.js';
import type { ProcessInstanceValue } from '../../protocol/values.js';
import type { Outcome } from '../../protocol/outcome.js';
import type { ElementInstance } from '../../state/rows.js';
import type { State } from '../../state/state.js';
import type { Processing } from '../processing.js';
import { merge } from '../variable/merge.js';
import { scope } from '../variable/scope.js';

/** One element instance at work: what it is, what it can see, and the steps of the lifecycle it may take. */
export class ElementContext {
  readonly process: ExecutableProcess;
  readonly element: ExecutableElement;

  constructor(
    readonly processing: Processing,
    readonly key: Key,
    readonly value: ProcessInstanceValue,
  ) {
    this.process = processing.definitions.process(value.processDefinitionKey);
    const element = this.elementOf(value.elementId);
    // Inside a multi-instance body stands the activity, under the same id.
    this.element = element.type === value.bpmnElementType ? element : (element.innerActivity ?? element);
  }

  /** The context of a running element instance. */
  static of(processing: Processing, instance: ElementInstance): ElementContext {
    return new ElementContext(processing, instance.key, instance.value);
  }

  get state(): State {
    return this.processing.state;
  }

  get nowMs(): number {
    return this.processing.nowMs;
  }

  get instance(): ElementInstance | undefined {
    return this.state.elementInstances.get(this.key);
  }

  /** The element instance, which stands from ELEMENT_ACTIVATING on. */
  get running(): ElementInstance {
    const { instance } = this;
    if (!instance) throw new Error(`Element instance '${this.key}' is not running`);
    return instance;
  }

  get flowScope(): ElementInstance | undefined {
    return this.state.elementInstances.get(this.value.flowScopeKey);
  }

  /** The events that wait while it runs: on its boundary, and to start event sub-processes in it. Zeebe takes the last on the boundary first. */
  get catchEvents(): readonly ExecutableElement[] {
    const starts = this.element.eventSubProcessIds.flatMap((id) => this.elementOf(id).startEventIds);
    return [...starts, ...[...this.element.boundaryEventIds].reverse()].map((id) => this.elementOf(id));
  }

  elementOf(id: string): ExecutableElement {
    const element = this.process.elements.get(id);
    if (!element) throw new Error(`Process '${this.process.id}' has no element '${id}'`);
    return element;
  }

  /** What expressions of this element can see. */
  readonly variables = (name: string): JsonValue | undefined => scope.read(this.state, this.key, name);

  /** What they could see if the element were not there: where boundary events read their correlation keys. */
  readonly parentVariables = (name: string): JsonValue | undefined =>
    this.value.flowScopeKey === noKey ? undefined : scope.read(this.state, this.value.flowScopeKey, name);

  evaluateBoolean(expression: Expression): Outcome<boolean> {
    return evaluateBoolean(expression, this.variables, this.nowMs);
  }

  transitionTo(intent: Exclude<Events['PROCESS_INSTANCE']['intent'], 'SEQUENCE_FLOW_TAKEN'>): void {
    this.processing.event('PROCESS_INSTANCE', intent, this.key, this.value);
  }

  /** Asks for completion; it happens after everything that was asked for before. */
  complete(): void {
    this.processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', this.key, null);
  }

  /** From activating to completed in one step, for elements that never wait. */
  passThrough(): void {
    this.transitionTo('ELEMENT_ACTIVATED');
    this.transitionTo('ELEMENT_COMPLETING');
    this.transitionTo('ELEMENT_COMPLETED');
  }

  takeFlow(flow: SequenceFlow): void {
    this.processing.event('PROCESS_INSTANCE', 'SEQUENCE_FLOW_TAKEN', this.processing.nextKey(), {
      ...this.value,
      elementId: flow.id,
      bpmnElementType: 'SEQUENCE_FLOW',
      bpmnEventType: 'UNSPECIFIED',
    });
    this.activateSibling(this.elementOf(flow.targetId), this.processing.nextKey(), flow.id);
  }

  /** Starts an element in the same flow scope. */
  activateSibling(element: ExecutableElement, key: Key, viaFlowId?: string): void {
    this.processing.followUp('PROCESS_INSTANCE ACTIVATE_ELEMENT', key, {
      element: this.valueOf(element, this.value.flowScopeKey),
      ...(viaFlowId === undefined ? {} : { viaFlowId }),
    });
  }

  /** Starts an element inside this one. */
  activateChild(element: ExecutableElement, key: Key, startedBy?: ProcessInstanceValue['startedBy']): void {
    this.processing.followUp('PROCESS_INSTANCE ACTIVATE_ELEMENT', key, {
      element: this.valueOf(element, this.key),
      ...(startedBy && { startedBy }),
    });
  }

  /** Runs an event that has happened, beside this element or in it: there is nothing to wait for, and its variables are its own. */
  runEvent(event: ExecutableElement, flowScopeKey: Key, variables: Documents): void {
    const { processing } = this;
    const key = processing.nextKey();
    const value = { ...this.valueOf(event, flowScopeKey), consumes: undefined };
    processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value);
    processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value);
    merge.local(processing, value, key, variables);
    processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', key, null);
  }

  private valueOf(element: ExecutableElement, flowScopeKey: Key): ProcessInstanceValue {
    return {
      ...this.value,
      elementId: element.id,
      bpmnElementType: element.type,
      bpmnEventType: element.eventType,
      flowScopeKey,
    };
  }
}
