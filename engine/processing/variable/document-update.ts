import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';
import { merge } from './merge.js';

/** Sets variables from outside: in one scope alone, or from there outwards. */
export const updateDocument: Processor<'VARIABLE_DOCUMENT UPDATE'> = ({ value }, processing) => {
  const { scopeKey, local, variables } = value;
  const instance = processing.state.elementInstances.get(scopeKey);
  if (!instance || instance.state === 'TERMINATING') {
    return reject('NOT_FOUND', `Expected to update variables for element with key '${scopeKey}', but no such element was found`);
  }
  processing.concerns(instance.value.processInstanceKey);
  const key = processing.nextKey();
  if (local) merge.local(processing, instance.value, scopeKey, variables);
  else merge.propagating(processing, instance.value, scopeKey, variables);
  processing.event('VARIABLE_DOCUMENT', 'UPDATED', key, {
    scopeKey,
    updateSemantics: local ? 'LOCAL' : 'PROPAGATE',
    variables,
  });
  return { ok: true, value: key };
};
