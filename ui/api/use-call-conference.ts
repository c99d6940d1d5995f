import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useCallConference(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (called: { readonly conferenceId: string; readonly reason: string }) => request<unknown>('POST', endpoints.conferences(caseId), called),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases', 'detail'] }),
  });
}
