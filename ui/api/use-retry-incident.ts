import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useRetryIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ incidentKey, reason }: { readonly incidentKey: string; readonly reason: string }) =>
      request<unknown>('POST', endpoints.retryIncident(incidentKey), { reason }),
    onSettled: () => client.invalidateQueries({ queryKey: ['monitoring'] }),
  });
}
