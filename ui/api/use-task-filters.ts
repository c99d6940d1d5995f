import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TaskCriteria, TaskFilterView } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import { useSendKey } from './use-send-key.js';

const queryKey = ['tasks', 'filters'];

export function useTaskFilters() {
  return useQuery({ queryKey, queryFn: () => request<readonly TaskFilterView[]>('GET', endpoints.taskFilters) });
}

export interface FilterToSave {
  readonly name: string;
  readonly view: string;
  readonly criteria: TaskCriteria;
  readonly isShared: boolean;
}

export function useSaveTaskFilter() {
  const client = useQueryClient();
  const { keyFor, done } = useSendKey();
  return useMutation({
    mutationFn: (filter: FilterToSave) =>
      request<TaskFilterView>('POST', endpoints.taskFilters, { filterId: keyFor(JSON.stringify(filter)), ...filter }),
    onSuccess: () => {
      done();
      return client.invalidateQueries({ queryKey });
    },
  });
}

export function useRemoveTaskFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (filterId: string) => request<unknown>('DELETE', endpoints.taskFilter(filterId)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
