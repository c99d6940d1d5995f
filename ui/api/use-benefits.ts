import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BenefitView, ChangeReport, ReviewRow } from '../../domain/api-benefits.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useHouseholdBenefits(householdId: string) {
  return useQuery({
    queryKey: ['benefits', householdId],
    queryFn: () => request<readonly BenefitView[]>('GET', endpoints.householdBenefits(householdId)),
  });
}

/** May be sent again after silence: its `reportId` makes it one case. */
export function useReportChange(householdId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (report: ChangeReport) => request<{ caseId: string }>('POST', endpoints.changeReports(householdId), report),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}

/** Due first. */
export function useReviews(filter: { readonly when: string; readonly program?: string | undefined }) {
  return useInfiniteQuery({
    queryKey: ['reviews', filter],
    queryFn: ({ pageParam }) => request<Page<ReviewRow>>('GET', endpoints.reviews({ ...filter, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
