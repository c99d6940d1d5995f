import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useCase(caseId: string) {
  return useQuery({ queryKey: ['cases', 'detail', caseId], queryFn: () => request<CaseView>('GET', endpoints.case(caseId)) });
}
