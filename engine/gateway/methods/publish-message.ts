import { json } from '../../protocol/json.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { Method } from '../method.js';
import { assertTenant } from '../tenant.js';

interface PublishRequest {
  readonly name: string;
  readonly correlationKey: string;
  readonly timeToLive: string;
  readonly messageId: string;
  readonly variables: string;
  readonly tenantId: string;
}

export const publishMessage: Method<PublishRequest, unknown> = async (request, backend) => {
  assertTenant(request.tenantId, 'PublishMessage');
  const { name, correlationKey, messageId } = request;
  const variables = json.readDocument(request.variables);
  const value = { name, correlationKey, messageId, timeToLive: Number(request.timeToLive), variables };
  const key = await backend.submit({ name: 'MESSAGE PUBLISH', key: '-1', value }, 'start');
  return { key, tenantId: defaultTenant };
};
