import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InstanceSummary, Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export interface InstanceFilter {
  readonly state?: string | undefined;
  readonly processId?: string | undefined;
  readonly version?: string | undefined;
  readonly township?: string | undefined;
  readonly q?: string | undefined;
}

export function useInstances(filter: InstanceFilter) {
  return useInfiniteQuery({
    queryKey: ['monitoring', 'instances', filter],
    queryFn: ({ pageParam }) => request<Page<InstanceSummary>>('GET', endpoints.instances({ ...filter, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
