import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PolicyEffect, PolicyProposal, PolicyView } from '../../domain/api.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function usePolicy() {
  return useQuery({ queryKey: ['policy'], queryFn: () => request<PolicyView>('GET', endpoints.policy) });
}

export function usePolicyPreview() {
  return useMutation({ mutationFn: (values: PolicyValues) => request<PolicyEffect>('POST', endpoints.policyPreview, { values }) });
}

export function useProposePolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (proposal: PolicyProposal) => request<unknown>('POST', endpoints.policyProposals, proposal),
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
}

export type PolicyAct = 'confirm' | 'refuse' | 'withdraw';

export function useDecidePolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ proposalId, act, reason }: { readonly proposalId: string; readonly act: PolicyAct; readonly reason: string }) =>
      request<unknown>('POST', endpoints.decidePolicy(proposalId, act), { reason }),
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
}
