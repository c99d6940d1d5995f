import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { SubstitutionView, TaskPerson } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

const queryKey = ['substitutions'];

export function useSubstitutions() {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => request<Page<SubstitutionView>>('GET', endpoints.substitutions(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useSubstitutes() {
  return useQuery({ queryKey: ['substitutes'], queryFn: () => request<readonly TaskPerson[]>('GET', endpoints.substitutes) });
}

export interface SubstitutionToSet {
  readonly substitutionId: string;
  readonly absent?: string;
  readonly substitute: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export function useSetSubstitution() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (substitution: SubstitutionToSet) => request<SubstitutionView>('POST', endpoints.substitutions(), substitution),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}

export function useEndSubstitution() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (substitutionId: string) => request<SubstitutionView>('POST', endpoints.endSubstitution(substitutionId), {}),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
