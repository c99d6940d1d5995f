import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TaskCriteria, TaskFilterView } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

const queryKey = ['tasks', 'filters'];

export function useTaskFilters() {
  return useQuery({ queryKey, queryFn: () => request<readonly TaskFilterView[]>('GET', endpoints.taskFilters) });
}

export interface FilterToSave {
  readonly filterId: string;
  readonly name: string;
  readonly view: string;
  readonly criteria: TaskCriteria;
  readonly isShared: boolean;
}

export function useSaveTaskFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (filter: FilterToSave) => request<TaskFilterView>('POST', endpoints.taskFilters, filter),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

export function useRemoveTaskFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (filterId: string) => request<unknown>('DELETE', endpoints.taskFilter(filterId)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
