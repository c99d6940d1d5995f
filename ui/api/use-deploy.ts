import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DeployBody, DeployResult } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useDeploy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof DeployBody>) => request<DeployResult>('POST', endpoints.definitions, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['definitions'] }),
  });
}
