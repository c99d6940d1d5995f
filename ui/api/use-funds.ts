import { useQuery } from '@tanstack/react-query';
import type { FundView, Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useFunds() {
  return useQuery({
    queryKey: ['funds'],
    queryFn: async () => {
      const answer = await request<readonly FundView[] | Page<FundView>>('GET', endpoints.funds);
      return 'items' in answer ? answer.items : answer;
    },
  });
}
