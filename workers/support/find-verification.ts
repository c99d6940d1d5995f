import type { VerificationRequest } from '../../domain/ports/verification-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findVerification({ verifications }: Ports, requestId: string): Promise<VerificationRequest> {
  const request = await verifications.find(requestId);
  if (!request) throw new PermanentFailure(`找不到核对请求 '${requestId}'。`);
  return request;
}
