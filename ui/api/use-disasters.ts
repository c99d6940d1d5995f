import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DisasterView, RegisterVictim, VictimView } from '../../domain/api-disasters.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useDisaster(matterId: string) {
  return useQuery({
    queryKey: ['disasters', matterId],
    queryFn: () => request<DisasterView>('GET', endpoints.disaster(matterId)),
    refetchInterval: 5_000,
  });
}

export function useVictims(matterId: string) {
  return useInfiniteQuery({
    queryKey: ['disasters', matterId, 'households'],
    queryFn: ({ pageParam }) => request<Page<VictimView>>('GET', endpoints.disasterHouseholds(matterId, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Enters a household, or corrects what was entered. */
export function useRegisterVictim(matterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ householdId, victim }: { readonly householdId: string; readonly victim: RegisterVictim }) =>
      request<void>('PUT', endpoints.disasterHousehold(matterId, householdId), victim),
    onSettled: () => client.invalidateQueries({ queryKey: ['disasters', matterId] }),
  });
}
