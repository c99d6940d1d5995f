import { useQuery } from '@tanstack/react-query';
import type { InstanceDetail } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useInstance(instanceKey: string | undefined) {
  return useQuery({
    queryKey: ['monitoring', 'instance', instanceKey],
    queryFn: () => request<InstanceDetail>('GET', endpoints.instance(instanceKey ?? '')),
    enabled: instanceKey !== undefined,
  });
}
