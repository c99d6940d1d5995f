import { json } from '../../protocol/json.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { Method } from '../method.js';
import { assertTenant } from '../tenant.js';

interface BroadcastRequest {
  readonly signalName: string;
  readonly variables: string;
  readonly tenantId: string;
}

export const broadcastSignal: Method<BroadcastRequest, unknown> = async ({ signalName, variables, tenantId }, backend) => {
  assertTenant(tenantId, 'BroadcastSignal');
  const value = { signalName, variables: json.readDocument(variables) };
  return { key: await backend.submit({ name: 'SIGNAL BROADCAST', key: '-1', value }, 'start'), tenantId: defaultTenant };
};
