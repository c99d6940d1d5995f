import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { AgencyChange, AgencyRow, NewAgency, OrderService } from '../../domain/api-services.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useAgencies(isEnabled = true) {
  return useInfiniteQuery({
    queryKey: ['agencies'],
    queryFn: ({ pageParam }) => request<Page<AgencyRow>>('GET', endpoints.agencies(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isEnabled,
  });
}

export function useKeepAgency() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kept: { readonly enter: NewAgency } | { readonly agencyId: string; readonly change: AgencyChange }) =>
      'enter' in kept
        ? request<unknown>('POST', endpoints.agencies(), kept.enter)
        : request<unknown>('PUT', endpoints.agency(kept.agencyId), kept.change),
    onSettled: () => client.invalidateQueries({ queryKey: ['agencies'] }),
  });
}

export function useOrderService(caseId: string) {
  return useMutation({ mutationFn: (order: OrderService) => request<unknown>('POST', endpoints.serviceOrders(caseId), order) });
}
