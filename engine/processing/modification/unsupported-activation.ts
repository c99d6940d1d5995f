import type { ElementType, ExecutableElement, ExecutableProcess } from '../../model/executable-process.js';
import { scopesOf } from './activate-in-scopes.js';

const unsupported: ReadonlySet<ElementType> = new Set(['START_EVENT', 'SEQUENCE_FLOW', 'BOUNDARY_EVENT']);

/** All others, in the order in which Zeebe names them. */
export const supportedTypes =
  '[PROCESS, SUB_PROCESS, EVENT_SUB_PROCESS, INTERMEDIATE_CATCH_EVENT, INTERMEDIATE_THROW_EVENT, END_EVENT, SERVICE_TASK, RECEIVE_TASK, ' +
  'USER_TASK, MANUAL_TASK, TASK, EXCLUSIVE_GATEWAY, PARALLEL_GATEWAY, EVENT_BASED_GATEWAY, INCLUSIVE_GATEWAY, MULTI_INSTANCE_BODY, ' +
  'CALL_ACTIVITY, BUSINESS_RULE_TASK, SCRIPT_TASK, SEND_TASK]';

/** Where nothing can be started from outside. */
export const unsupportedActivation = {
  byType: ({ type }: ExecutableElement): boolean => unsupported.has(type),

  behindEventBasedGateway: (process: ExecutableProcess, { incoming }: ExecutableElement): boolean =>
    incoming.some(({ sourceId }) => process.elements.get(sourceId)?.type === 'EVENT_BASED_GATEWAY'),

  /** The multi-instance body that it lies in. */
  insideMultiInstance: (process: ExecutableProcess, element: ExecutableElement): string | undefined =>
    scopesOf(process, element).find(({ type }) => type === 'MULTI_INSTANCE_BODY')?.id,
};
