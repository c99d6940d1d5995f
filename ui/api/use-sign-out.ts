import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('DELETE', endpoints.session),
    onSettled: () => client.clear(),
  });
}
