import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportPriceIndex, PriceRecipientView, PriceRunSummary, PriceRunView } from '../../domain/api-prices.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** The newest first. */
export function usePriceRuns() {
  return useInfiniteQuery({
    queryKey: ['prices', 'list'],
    queryFn: ({ pageParam }) => request<Page<PriceRunSummary>>('GET', endpoints.priceRuns(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Counties pay while the page is open, and nobody tells the city of each payment. */
const askAgainMs = 10_000;

export function usePriceRun(runId: string) {
  return useQuery({
    queryKey: ['prices', runId],
    queryFn: () => request<PriceRunView>('GET', endpoints.priceRun(runId)),
    refetchInterval: ({ state }) => (state.data?.status === 'closed' ? false : askAgainMs),
  });
}

export function usePriceRecipients(runId: string, countyCode: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['prices', runId, 'recipients', countyCode],
    queryFn: ({ pageParam }) =>
      request<Page<PriceRecipientView>>('GET', endpoints.priceRecipients(runId, { countyCode, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useImportIndex() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (index: ImportPriceIndex) => request<{ readonly runId: string }>('POST', endpoints.priceRuns(), index),
    onSettled: () => client.invalidateQueries({ queryKey: ['prices'] }),
  });
}
