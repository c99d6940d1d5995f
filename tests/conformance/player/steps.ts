import { Duration } from 'luxon';
import type { CallStep, Step } from './script.js';
import type { World } from './world.js';

type Variables = Readonly<Record<string, unknown>>;

/** A call as the gateway's protocol has it, with fields that need the world computed from it. */
export const call = (method: string, request: Readonly<Record<string, unknown>> | CallStep['request']): Step => ({
  kind: 'call',
  method,
  request: typeof request === 'function' ? request : () => request,
});

const text = (variables: Variables): string => JSON.stringify(variables);
const content = (resources: readonly (readonly [string, string])[]) =>
  resources.map(([name, written]) => ({ name, content: Buffer.from(written) }));

export const steps = {
  deploy: (...resources: readonly (readonly [fileName: string, content: string])[]) =>
    call('DeployResource', { resources: content(resources) }),

  create: (bpmnProcessId: string, variables: Variables = {}, more: Readonly<Record<string, unknown>> = {}) =>
    call('CreateProcessInstance', { bpmnProcessId, version: -1, variables: text(variables), ...more }),

  /** Waits for the end of the instance, so only for those that end by themselves. */
  createWithResult: (bpmnProcessId: string, variables: Variables = {}, fetchVariables: readonly string[] = []) =>
    call('CreateProcessInstanceWithResult', {
      request: { bpmnProcessId, version: -1, variables: text(variables) },
      requestTimeout: 2_000,
      fetchVariables,
    }),

  /** Hands out jobs as a worker would get them, and shows them. */
  activate: (type: string, more: Readonly<Record<string, unknown>> = {}) =>
    call('ActivateJobs', { type, worker: 'worker', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: -1, ...more }),

  complete: (job: string, variables: Variables = {}, nth = 1) =>
    call('CompleteJob', (world) => ({ jobKey: world.openJob(job, nth), variables: text(variables) })),

  fail: (job: string, retries: number, more: Readonly<Record<string, unknown>> = {}, nth = 1) =>
    call('FailJob', (world) => ({ jobKey: world.openJob(job, nth), retries, ...more })),

  throwError: (job: string, errorCode: string, variables: Variables = {}, errorMessage = '', nth = 1) =>
    call('ThrowError', (world) => ({ jobKey: world.openJob(job, nth), errorCode, errorMessage, variables: text(variables) })),

  updateRetries: (job: string, retries: number, nth = 1) =>
    call('UpdateJobRetries', (world) => ({ jobKey: world.openJob(job, nth), retries })),

  updateTimeout: (job: string, timeout: number) => call('UpdateJobTimeout', (world) => ({ jobKey: world.openJob(job), timeout })),

  publish: (name: string, correlationKey: string, variables: Variables = {}, timeToLive = 0, messageId = '') =>
    call('PublishMessage', { name, correlationKey, variables: text(variables), timeToLive, messageId }),

  broadcast: (signalName: string, variables: Variables = {}) => call('BroadcastSignal', { signalName, variables: text(variables) }),

  /** Into the scope of an element, or of a process when there is one of that id. */
  setVariables: (scope: string, variables: Variables, local = false, nth = 1) =>
    call('SetVariables', (world) => ({ elementInstanceKey: world.element(scope, nth), variables: text(variables), local })),

  resolve: (nth = 1) => call('ResolveIncident', (world) => ({ incidentKey: world.openIncident(nth) })),

  /** Incidents of different elements may come in another order elsewhere; those of one element do not. */
  resolveAt: (elementId: string, nth = 1) => call('ResolveIncident', (world) => ({ incidentKey: world.openIncidentAt(elementId, nth) })),

  cancel: (bpmnProcessId: string, nth = 1) =>
    call('CancelProcessInstance', (world) => ({ processInstanceKey: world.instance(bpmnProcessId, nth) })),

  modify: (
    bpmnProcessId: string,
    activate: readonly (
      string | { readonly element: string; readonly ancestor?: string; readonly variables?: Readonly<Record<string, Variables>> }
    )[],
    terminate: readonly (string | readonly [element: string, nth: number])[] = [],
  ) =>
    call('ModifyProcessInstance', (world) => ({
      processInstanceKey: world.instance(bpmnProcessId),
      activateInstructions: activate.map((one) => activateInstruction(typeof one === 'string' ? { element: one } : one, world)),
      terminateInstructions: terminate.map((one) => ({
        elementInstanceKey: typeof one === 'string' ? world.element(one) : world.element(...one),
      })),
    })),

  migrate: (bpmnProcessId: string, target: readonly [bpmnProcessId: string, version: number], mappings: Readonly<Record<string, string>>) =>
    call('MigrateProcessInstance', (world) => ({
      processInstanceKey: world.instance(bpmnProcessId),
      migrationPlan: {
        targetProcessDefinitionKey: world.definition(...target),
        mappingInstructions: Object.entries(mappings).map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId })),
      },
    })),

  deleteProcess: (bpmnProcessId: string, version = 1) =>
    call('DeleteResource', (world) => ({ resourceKey: world.definition(bpmnProcessId, version) })),

  deleteDecisions: (decisionRequirementsId: string, version = 1) =>
    call('DeleteResource', (world) => ({ resourceKey: world.decisionRequirements(decisionRequirementsId, version) })),

  deleteForm: (formId: string, version = 1) => call('DeleteResource', (world) => ({ resourceKey: world.form(formId, version) })),

  evaluate: (decisionId: string, variables: Variables = {}) => call('EvaluateDecision', { decisionId, variables: text(variables) }),

  advance: (by: string): Step => ({ kind: 'advance', milliseconds: Duration.fromISO(by).toMillis() }),
};

function activateInstruction(
  {
    element,
    ancestor,
    variables = {},
  }: { readonly element: string; readonly ancestor?: string; readonly variables?: Readonly<Record<string, Variables>> },
  world: World,
) {
  return {
    elementId: element,
    ancestorElementInstanceKey: ancestor === undefined ? -1 : world.element(ancestor),
    variableInstructions: Object.entries(variables).map(([scopeId, local]) => ({ scopeId, variables: text(local) })),
  };
}
