import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseSummary, Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** Cases of the person's area, the newest first; narrowed to a receipt number or an exact identity number. */
export function useCases(q: string, program?: string, status?: CaseSummary['status']) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', q, program, status],
    queryFn: ({ pageParam }) => request<Page<CaseSummary>>('POST', endpoints.searchCases, { q, ...(program === undefined ? {} : { program }), ...(status === undefined ? {} : { status }), ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
