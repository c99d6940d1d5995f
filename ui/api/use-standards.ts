import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { StandardChangeSummary, StandardChangeView } from '../../domain/api-standards.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** The newest first. */
export function useStandardChanges() {
  return useInfiniteQuery({
    queryKey: ['standards', 'list'],
    queryFn: ({ pageParam }) => request<Page<StandardChangeSummary>>('GET', endpoints.standardChanges(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** It is counted while the page is open. */
const askAgainMs = 5_000;

export function useStandardChange(matterId: string) {
  return useQuery({
    queryKey: ['standards', matterId],
    queryFn: () => request<StandardChangeView>('GET', endpoints.standardChange(matterId)),
    refetchInterval: ({ state }) => (state.data?.state === 'recalculated' ? false : askAgainMs),
  });
}
