import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taskKey: string) => request<unknown>('POST', endpoints.taskVerb(taskKey, 'read'), {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tasks', 'list'] }),
  });
}
