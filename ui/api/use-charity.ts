import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { NominationRow, OfferRow, PublishedNeed } from '../../domain/api-charity.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

function usePages<Row>(name: 'needs' | 'offers' | 'nominations') {
  return useInfiniteQuery({
    queryKey: ['charity', name],
    queryFn: ({ pageParam }) => request<Page<Row>>('GET', endpoints.charity(name, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 10_000,
  });
}

/** The newest first. */
export const usePublishedNeeds = () => usePages<PublishedNeed>('needs');
export const useOffers = () => usePages<OfferRow>('offers');
export const useNominations = () => usePages<NominationRow>('nominations');

export function useRaiseNeed(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (requestId: string) => request<unknown>('POST', endpoints.charityNeeds(caseId), { requestId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases', 'detail'] }),
  });
}
