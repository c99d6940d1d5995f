import { useInfiniteQuery } from '@tanstack/react-query';
import type { TaskList, TaskView } from '../../domain/api.js';
import type { TaskCriteria } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useTasks(view: TaskView, criteria: TaskCriteria) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'list', view, criteria],
    queryFn: ({ pageParam }) => request<TaskList>('GET', endpoints.tasks(view, criteria, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 60_000,
  });
}
