import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SpecialRequest } from '../../domain/api-special.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** May be sent again after silence: one request makes one case. */
export function useAskSpecialAssistance(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: SpecialRequest) => request<{ caseId: string }>('POST', endpoints.specialAssistance(caseId), asked),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
