import { useQuery } from '@tanstack/react-query';
import type { TaskDetail } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useTask(taskKey: string) {
  return useQuery({
    queryKey: ['tasks', 'detail', taskKey],
    queryFn: () => request<TaskDetail>('GET', endpoints.task(taskKey)),
  });
}
