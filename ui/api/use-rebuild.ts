import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LastRebuild, RebuildView } from '../../domain/api-monitoring.js';
import { newId } from '../components/new-id.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

const queryKey = ['rebuild'];
const askAgainMs = 1_000;

export const isRebuilding = (rebuild: RebuildView | null | undefined) => rebuild?.state === 'asked' || rebuild?.state === 'running';

/** The last time that the read model was checked and made anew; while that goes on, how far it is. */
export function useLastRebuild(isWatched: boolean) {
  return useQuery({
    queryKey,
    queryFn: () => request<LastRebuild>('GET', endpoints.lastRebuild),
    enabled: isWatched,
    refetchInterval: ({ state }) => (isRebuilding(state.data?.last) ? askAgainMs : false),
  });
}

export function useRebuild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>('POST', endpoints.rebuilds, { requestId: newId() }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
