import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppealableDecision, NewAppeal } from '../../domain/api-appeals.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** Asked again with the case, whenever something happens in it. */
export function useAppealable(caseId: string) {
  return useQuery({
    queryKey: ['cases', 'appealable', caseId],
    queryFn: () => request<readonly AppealableDecision[]>('GET', endpoints.appealable(caseId)),
  });
}

/** May be sent again after silence: one decision has one appeal. */
export function useFileAppeal(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (appeal: NewAppeal) => request<{ caseId: string }>('POST', endpoints.appeals(caseId), appeal),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
