import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FoundPerson } from '../../domain/vagrant/found-person.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import type { Receipt } from './use-report-emergency.js';

/** May be sent again after silence: its `foundId` makes it one case. */
export function useReportFoundPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (found: FoundPerson) => request<Receipt>('POST', endpoints.foundPeople, found),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
