import { useInfiniteQuery } from '@tanstack/react-query';
import type { TaskList, TaskView } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useTasks(view: TaskView) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'list', view],
    queryFn: ({ pageParam }) => request<TaskList>('GET', endpoints.tasks(view, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 60_000,
  });
}
