import { useQuery } from '@tanstack/react-query';
import type { Page, Township } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useTownships() {
  return useQuery({
    queryKey: ['townships'],
    queryFn: async () => {
      const answer = await request<readonly Township[] | Page<Township>>('GET', endpoints.townships);
      return 'items' in answer ? answer.items : answer;
    },
    staleTime: 60 * 60_000,
  });
}
