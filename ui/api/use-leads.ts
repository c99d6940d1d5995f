import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Lead } from '../../domain/lead/lead.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import type { Receipt } from './use-report-emergency.js';

/** May be sent again after silence: its `leadId` makes it one lead. */
export function useReportLead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (lead: Lead) => request<Receipt & { readonly isJoined: boolean }>('POST', endpoints.leads, lead),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}

export function useLinkHousehold(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (householdId: string) => request<undefined>('POST', endpoints.leadHousehold(caseId), { householdId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
