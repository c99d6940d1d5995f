import { useQuery } from '@tanstack/react-query';
import type { TaskPerson } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export type PeoplePurpose = 'hold' | 'sign' | 'copy';

export function useTaskPeople(taskKey: string, purpose: PeoplePurpose) {
  return useQuery({
    queryKey: ['tasks', 'people', taskKey, purpose],
    queryFn: () => request<readonly TaskPerson[]>('GET', endpoints.taskPeople(taskKey, purpose)),
  });
}
