import type { Documents } from '../../protocol/documents.js';
import type { ProcessEventValue } from '../../protocol/values.js';
import type { ElementInstance } from '../../state/rows.js';

/** What has happened to a running element: the event of that id, which brings these variables along. */
export function processEvent(
  { key, value }: Pick<ElementInstance, 'key' | 'value'>,
  targetElementId: string,
  variables: Documents,
): ProcessEventValue {
  return {
    scopeKey: key,
    targetElementId,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    variables,
    tenantId: value.tenantId,
  };
}
