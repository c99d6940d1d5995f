import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CareRow, CareView, CaregiverReveal, CaregiverWithdrawal } from '../../domain/api-care.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** Who waits longest, or is to be visited first, comes first. */
export function useCares(which: string) {
  return useInfiniteQuery({
    queryKey: ['cares', 'list', which],
    queryFn: ({ pageParam }) => request<Page<CareRow>>('GET', endpoints.cares({ which, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useCare(careId: string) {
  return useQuery({ queryKey: ['cares', careId], queryFn: () => request<CareView>('GET', endpoints.care(careId)) });
}

/** May be sent again after silence: of an agreement there is one withdrawal. */
export function useWithdrawCaregiver(careId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (withdrawal: CaregiverWithdrawal) => request<object>('POST', endpoints.ofCare(careId, 'withdrawal'), withdrawal),
    onSettled: () => client.invalidateQueries({ queryKey: ['cares'] }),
  });
}

/** Never cached: each reading is written to the audit trail with its reason. */
export async function revealOfCare(careId: string, body: CaregiverReveal): Promise<string> {
  return (await request<{ readonly value: string }>('POST', endpoints.ofCare(careId, 'reveal'), body)).value;
}
