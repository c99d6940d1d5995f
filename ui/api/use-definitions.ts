import { useQuery } from '@tanstack/react-query';
import type { DefinitionSummary, Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useDefinitions() {
  return useQuery({
    queryKey: ['definitions', 'list'],
    queryFn: async () => {
      const answer = await request<readonly DefinitionSummary[] | Page<DefinitionSummary>>('GET', endpoints.definitions);
      return 'items' in answer ? answer.items : answer;
    },
  });
}
