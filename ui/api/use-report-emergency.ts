import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmergencyReport } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export interface Receipt {
  readonly caseId: string;
  readonly receiptNumber: string;
}

/** A report may be sent again after silence: its `reportId` makes it one case. */
export function useReportEmergency() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (report: EmergencyReport) => request<Receipt>('POST', endpoints.emergencies, report),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
