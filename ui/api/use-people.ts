import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Page } from '../../domain/api.js';
import type {
  DuplicateHit,
  NewPerson,
  OpenPerson,
  PersonChange,
  PersonMerge,
  PersonRow,
  PersonView,
  Reading,
} from '../../domain/api-people.js';
import type { PersonFields } from '../../domain/person/person-fields.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** What is typed here is personal: it stays out of addresses, and so out of histories and logs. */
export function usePeople(q: string, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['people', 'list', q],
    queryFn: ({ pageParam }) =>
      request<Page<PersonRow>>('POST', endpoints.searchPeople, { q, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** As of a civil date; as of today without one. */
export function usePerson(personId: string, date?: string) {
  return useQuery({
    queryKey: ['people', 'detail', personId, date],
    queryFn: () => request<PersonView>('GET', endpoints.person(personId, date)),
  });
}

/** The masked name of somebody who is to be in a form, by person id. */
export function usePeopleNames(personId: string | undefined) {
  return useQuery({
    queryKey: ['people', 'detail', personId, undefined],
    queryFn: () => request<PersonView>('GET', endpoints.person(personId ?? '')),
    enabled: personId !== undefined,
    select: ({ name }): Readonly<Record<string, string>> => (personId === undefined ? {} : { [personId]: name }),
  });
}

/** In the clear, to be changed; read once when the form opens and forgotten with it. */
export function useOpenPerson(personId: string | undefined) {
  return useQuery({
    queryKey: ['people', 'open', personId],
    queryFn: () => request<OpenPerson>('POST', endpoints.ofPerson(personId ?? '', 'open')),
    enabled: personId !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function useEnterPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: z.input<typeof NewPerson>) => request<{ readonly personId: string }>('POST', endpoints.people, entry),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people', 'list'] }),
  });
}

export function useChangePerson(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: z.input<typeof PersonChange>) => request<unknown>('PUT', endpoints.person(personId), change),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['people', 'detail'] }),
        client.invalidateQueries({ queryKey: ['people', 'list'] }),
      ]),
  });
}

export function useCheckDuplicates() {
  return useMutation({
    mutationFn: (fields: PersonFields) => request<readonly DuplicateHit[]>('POST', endpoints.checkDuplicates, { fields }),
  });
}

export function useDuplicatesOf(personId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['people', 'duplicates', personId],
    queryFn: () => request<readonly DuplicateHit[]>('GET', endpoints.ofPerson(personId, 'duplicates')),
    enabled,
  });
}

export function useMerge(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (merge: z.infer<typeof PersonMerge>) => request<unknown>('POST', endpoints.ofPerson(personId, 'merge'), merge),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export function useUndoMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, ...undoing }: { readonly personId: string; readonly revision: number; readonly reason: string }) =>
      request<unknown>('POST', endpoints.ofPerson(personId, 'undo-merge'), undoing),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

/** Who looked at a person or a household. */
export function useReadings(address: string, enabled: boolean) {
  return useQuery({
    queryKey: ['people', 'readings', address],
    queryFn: () => request<readonly Reading[]>('GET', address),
    enabled,
    staleTime: 0,
  });
}
