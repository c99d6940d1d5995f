import { useQuery } from '@tanstack/react-query';
import type { VerificationView } from '../../domain/api-verification.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** Asked again with the case, whenever something happens in it. */
export function useVerifications(caseId: string, isAllowed: boolean) {
  return useQuery({
    queryKey: ['cases', 'verifications', caseId],
    queryFn: () => request<readonly VerificationView[]>('GET', endpoints.verifications(caseId)),
    enabled: isAllowed,
  });
}
