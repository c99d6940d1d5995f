import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AuditItemView, AuditPaymentView, AuditView, BookRepayment, DecideAuditItem, MarkAuditItem } from '../../domain/api-audits.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useAudit(auditId: string) {
  return useQuery({
    queryKey: ['audits', auditId],
    queryFn: () => request<AuditView>('GET', endpoints.audit(auditId)),
    refetchInterval: 5_000,
  });
}

function useAuditRows<Row>(auditId: string, what: 'items' | 'payments') {
  return useInfiniteQuery({
    queryKey: ['audits', auditId, what],
    queryFn: ({ pageParam }) => request<Page<Row>>('GET', endpoints.auditRows(auditId, what, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}
export const useAuditItems = (auditId: string) => useAuditRows<AuditItemView>(auditId, 'items');
export const useAuditPayments = (auditId: string) => useAuditRows<AuditPaymentView>(auditId, 'payments');

/** A word on an item, or money that came back for it. */
export function useSpeakOfItem(auditId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ itemId, what, body }: { readonly itemId: string } & SpokenOfItem) =>
      request<void>('POST', endpoints.ofAuditItem(auditId, itemId, what), body),
    onSettled: () => client.invalidateQueries({ queryKey: ['audits', auditId] }),
  });
}
export type SpokenOfItem =
  | { readonly what: 'verdict'; readonly body: MarkAuditItem }
  | { readonly what: 'decision'; readonly body: DecideAuditItem }
  | { readonly what: 'repayments'; readonly body: BookRepayment };
