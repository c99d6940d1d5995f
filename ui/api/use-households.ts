import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { HouseholdRow, HouseholdView } from '../../domain/api-people.js';
import type { HouseholdFields } from '../../domain/household/household-fields.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useHouseholds(q: string) {
  return useInfiniteQuery({
    queryKey: ['households', 'list', q],
    queryFn: ({ pageParam }) =>
      request<Page<HouseholdRow>>('POST', endpoints.searchHouseholds, { q, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** As of a civil date; as of today without one. */
export function useHousehold(householdId: string | undefined, date?: string) {
  return useQuery({
    queryKey: ['households', 'detail', householdId, date],
    queryFn: () => request<HouseholdView>('GET', endpoints.household(householdId ?? '', date)),
    enabled: householdId !== undefined,
  });
}

export type HouseholdSave =
  | { readonly entryId: string; readonly effectiveFrom: string; readonly fields: HouseholdFields }
  | {
      readonly householdId: string;
      readonly revision: number;
      readonly effectiveFrom: string;
      readonly reason: string;
      readonly fields: HouseholdFields;
    };

/** Enters a household, or changes one; gives its id. */
export function useSaveHousehold() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (save: HouseholdSave): Promise<string> => {
      if ('entryId' in save) return (await request<{ readonly householdId: string }>('POST', endpoints.households, save)).householdId;
      const { householdId, ...change } = save;
      await request<unknown>('PUT', endpoints.household(householdId), change);
      return householdId;
    },
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['households'] }), client.invalidateQueries({ queryKey: ['people', 'detail'] })]),
  });
}
