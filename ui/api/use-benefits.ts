import { useQuery } from '@tanstack/react-query';
import type { BenefitView } from '../../domain/api-benefits.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useHouseholdBenefits(householdId: string) {
  return useQuery({
    queryKey: ['benefits', householdId],
    queryFn: () => request<readonly BenefitView[]>('GET', endpoints.householdBenefits(householdId)),
  });
}
