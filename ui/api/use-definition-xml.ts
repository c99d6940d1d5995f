import { useQuery } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** A deployed diagram never changes; once read it stays. */
export function useDefinitionXml(definitionKey: string | undefined) {
  return useQuery({
    queryKey: ['definition-xml', definitionKey],
    queryFn: async () => {
      const answer = await request<string | { readonly bpmnXml: string }>('GET', endpoints.definitionXml(definitionKey ?? ''));
      return typeof answer === 'string' ? answer : answer.bpmnXml;
    },
    enabled: definitionKey !== undefined,
    staleTime: Infinity,
  });
}
