import { useQuery } from '@tanstack/react-query';
import type { IntakeView } from '../../domain/api-intake.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** Asked again whenever its case or a task of it changes. */
export function useIntake(caseId: string) {
  return useQuery({ queryKey: ['cases', 'intake', caseId], queryFn: () => request<IntakeView>('GET', endpoints.intake(caseId)) });
}
