import { status } from '@grpc/grpc-js';
import { defaultTenant } from '../protocol/tenant.js';
import { GatewayError } from './gateway-error.js';

export function assertTenant(tenantId: string, method: string): void {
  if (isOurs(tenantId)) return;
  throw refusal(method, `tenant identifier '${tenantId}'`);
}

export function assertTenants(tenantIds: readonly string[], method: string): void {
  if (tenantIds.every(isOurs)) return;
  throw refusal(method, `tenant identifiers [${tenantIds.join(', ')}]`);
}

function isOurs(tenantId: string): boolean {
  return tenantId === '' || tenantId === defaultTenant;
}

function refusal(method: string, whose: string): GatewayError {
  return new GatewayError(
    status.INVALID_ARGUMENT,
    `Expected to handle gRPC request ${method} with ${whose}, but multi-tenancy is disabled`,
  );
}
