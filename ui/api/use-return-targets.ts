import { useQuery } from '@tanstack/react-query';
import type { ReturnTarget } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useReturnTargets(taskKey: string) {
  return useQuery({
    queryKey: ['tasks', 'return-targets', taskKey],
    queryFn: () => request<readonly ReturnTarget[]>('GET', endpoints.returnTargets(taskKey)),
    staleTime: 0,
  });
}
