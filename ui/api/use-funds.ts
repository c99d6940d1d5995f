import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { ExpenseView, FundEntryView, FundView } from '../../domain/api-money.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useFunds() {
  return useQuery({ queryKey: ['funds'], queryFn: () => request<readonly FundView[]>('GET', endpoints.funds) });
}

export interface EntryFilter {
  readonly account?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The newest first. */
export function useFundEntries(code: string, filter: EntryFilter) {
  return useInfiniteQuery({
    queryKey: ['funds', code, filter],
    queryFn: ({ pageParam }) => request<Page<FundEntryView>>('GET', endpoints.fundEntries(code, { ...filter, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Of a reserve fund, the newest first. */
export function useFundExpenses(code: string, month: string) {
  return useInfiniteQuery({
    queryKey: ['funds', code, 'expenses', month],
    queryFn: ({ pageParam }) => request<Page<ExpenseView>>('GET', endpoints.fundExpenses(code, { month, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
