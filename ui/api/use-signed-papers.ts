import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Commitment, CommitmentCheck } from '../../domain/person/commitment.js';
import type { Consent } from '../../domain/person/consent.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

type PaperAct =
  | { readonly kind: 'consent'; readonly personId: string; readonly body: Consent }
  | { readonly kind: 'withdraw'; readonly personId: string; readonly consentId: string; readonly reason: string }
  | { readonly kind: 'commitment'; readonly personId: string; readonly body: Commitment }
  | { readonly kind: 'check'; readonly personId: string; readonly commitmentId: string; readonly body: z.infer<typeof CommitmentCheck> };

/** What people signed, and what became of it. */
export function useSignedPapers() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: PaperAct) => request<unknown>('POST', ...addressAndBody(act)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['people', 'detail'] }),
        client.invalidateQueries({ queryKey: ['households', 'detail'] }),
      ]),
  });
}

function addressAndBody(act: PaperAct): [string, object] {
  switch (act.kind) {
    case 'consent':
      return [endpoints.ofPerson(act.personId, 'consents'), act.body];
    case 'withdraw':
      return [endpoints.withdrawConsent(act.personId, act.consentId), { reason: act.reason }];
    case 'commitment':
      return [endpoints.ofPerson(act.personId, 'commitments'), act.body];
    case 'check':
      return [endpoints.checkCommitment(act.personId, act.commitmentId), act.body];
  }
}
