import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { BatchLineView, BatchSummary, BatchView, LeftOutView } from '../../domain/api-money.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** The newest first. */
export function useBatches() {
  return useInfiniteQuery({
    queryKey: ['batches', 'list'],
    queryFn: ({ pageParam }) => request<Page<BatchSummary>>('GET', endpoints.batches(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useBatch(batchId: string) {
  return useQuery({ queryKey: ['batches', batchId], queryFn: () => request<BatchView>('GET', endpoints.batch(batchId)) });
}

/** Lines, or whom the batch leaves out, page by page. */
export function useBatchRows<Row extends BatchLineView | LeftOutView>(batchId: string, what: 'lines' | 'left-out', status?: string) {
  return useInfiniteQuery({
    queryKey: ['batches', batchId, what, status],
    queryFn: ({ pageParam }) => request<Page<Row>>('GET', endpoints.batchRows(batchId, what, { status, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export interface NewBatch {
  readonly requestId: string;
  readonly program: string;
  readonly period: string;
  readonly cutOffOn: string;
}
export function useOrderBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: NewBatch) => request<{ readonly batchId: string }>('POST', endpoints.batches(), order),
    onSettled: () => client.invalidateQueries({ queryKey: ['batches'] }),
  });
}

export type BatchAct = { readonly act: 'settle' | 'answer' | 'file'; readonly body: object };
/** What is done on a batch's page itself; `file` gives the file's text. */
export function useBatchAct(batchId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body }: BatchAct) => request<string>('POST', endpoints.batchAct(batchId, act), body),
    onSettled: () => client.invalidateQueries({ queryKey: ['batches', batchId] }),
  });
}
