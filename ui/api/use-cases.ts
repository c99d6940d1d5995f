import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseSummary, Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export interface CaseFilter {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

export function useCases({ q, status }: CaseFilter) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', q ?? '', status ?? ''],
    queryFn: ({ pageParam }) => request<Page<CaseSummary>>('GET', endpoints.cases({ q, status, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
