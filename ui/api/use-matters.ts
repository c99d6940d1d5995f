import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MatterKind, MatterSummary, MatterView, NewMatter } from '../../domain/api-matters.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** What this person may begin, by the diagrams that are deployed. */
export function useMatterKinds() {
  return useQuery({ queryKey: ['matters', 'kinds'], queryFn: () => request<readonly MatterKind[]>('GET', endpoints.matterKinds) });
}

/** The newest first. */
export function useMatters() {
  return useInfiniteQuery({
    queryKey: ['matters', 'list'],
    queryFn: ({ pageParam }) => request<Page<MatterSummary>>('GET', endpoints.matters(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useMatter(matterId: string) {
  return useQuery({ queryKey: ['matters', 'detail', matterId], queryFn: () => request<MatterView>('GET', endpoints.matter(matterId)) });
}

export function useBeginMatter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (matter: NewMatter) => request<{ readonly matterId: string }>('POST', endpoints.matters(), matter),
    onSettled: () => client.invalidateQueries({ queryKey: ['matters', 'list'] }),
  });
}
