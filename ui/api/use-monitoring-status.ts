import { useQuery } from '@tanstack/react-query';
import type { MonitoringStatus } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useMonitoringStatus() {
  return useQuery({
    queryKey: ['monitoring', 'status'],
    queryFn: () => request<MonitoringStatus>('GET', endpoints.monitoringStatus),
    refetchInterval: 10_000,
  });
}
