import { reject } from '../../protocol/rejection.js';
import { subscriptions } from '../event/subscriptions.js';
import { jobs } from '../job/jobs.js';
import type { Processor } from '../processor.js';
import { ElementContext } from './element-context.js';
import { processorOf } from './registry.js';
import { scopeEnd } from './scope-end.js';

/** Ends an element before its time: with its job, its subscriptions and everything inside it. */
export const terminateElement: Processor<'PROCESS_INSTANCE TERMINATE_ELEMENT'> = ({ key }, processing) => {
  const instance = processing.state.elementInstances.get(key);
  if (!instance || instance.state === 'TERMINATING') {
    return reject('INVALID_STATE', `Expected element instance '${key}' to be running, but it is ${instance?.state ?? 'gone'}`);
  }
  processing.concerns(instance.value.processInstanceKey);
  const context = ElementContext.of(processing, instance);
  context.transitionTo('ELEMENT_TERMINATING');

  subscriptions.close(processing, key);
  if (instance.jobKey) jobs.cancel(processing, instance.jobKey);
  const waits = processorOf(context.element.type).terminate?.(context.element, context) ?? false;
  if (!waits) scopeEnd.terminated(context);
  return { ok: true, value: null };
};
