import { queryOptions, useQuery } from '@tanstack/react-query';
import type { User } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => request<User>('GET', endpoints.session),
  staleTime: 10 * 60_000,
});

/** The person who is signed in; pages inside the frame always have one. */
export function useSession(): User | undefined {
  return useQuery(sessionQuery).data;
}
