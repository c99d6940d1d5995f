import { useQuery } from '@tanstack/react-query';
import type { MeasureView } from '../../domain/api-measures.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useMeasures() {
  return useQuery({ queryKey: ['definitions', 'measures'], queryFn: () => request<readonly MeasureView[]>('GET', endpoints.measures) });
}
