import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Application } from '../../domain/application/application.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import type { Receipt } from './use-report-emergency.js';

/** May be sent again after silence: its `applicationId` makes it one case. */
export function useSubmitApplication() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (application: Application) => request<Receipt>('POST', endpoints.applications, application),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
