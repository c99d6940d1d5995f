import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AttachmentView, ExplanationView, LetterView, PapersView } from '../../domain/api-case-file.js';
import type { PaperCode } from '../../domain/papers/papers.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** Each is asked again with the case, whenever something happens in it. */
export function useAttachments(caseId: string) {
  return useQuery({
    queryKey: ['cases', 'attachments', caseId],
    queryFn: () => request<readonly AttachmentView[]>('GET', endpoints.attachments(caseId)),
  });
}
export function usePapers(caseId: string) {
  return useQuery({ queryKey: ['cases', 'papers', caseId], queryFn: () => request<PapersView>('GET', endpoints.papers(caseId)) });
}
export function useLetters(caseId: string) {
  return useQuery({
    queryKey: ['cases', 'letters', caseId],
    queryFn: () => request<readonly LetterView[]>('GET', endpoints.letters(caseId)),
  });
}
export function useExplanations(caseId: string, isAllowed: boolean) {
  return useQuery({
    queryKey: ['cases', 'explanations', caseId],
    queryFn: () => request<readonly ExplanationView[]>('GET', endpoints.explanations(caseId)),
    enabled: isAllowed,
  });
}

export type CaseFileAct =
  | { readonly kind: 'upload'; readonly paper: PaperCode; readonly file: File }
  | { readonly kind: 'remove'; readonly attachmentId: string; readonly reason: string }
  | { readonly kind: 'notify'; readonly noticeId: string; readonly reason?: string }
  | { readonly kind: 'withdraw'; readonly reason: string; readonly by: 'signed-paper' | 'at-window' };

/** Whatever the outcome, the case is asked for again: somebody else may have been faster. */
export function useCaseFileAct(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: CaseFileAct) => request<unknown>('POST', ...addressAndBody(caseId, act)),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}

function addressAndBody(caseId: string, act: CaseFileAct): [string, object] {
  switch (act.kind) {
    case 'upload': {
      const form = new FormData();
      form.set('paper', act.paper);
      form.set('file', act.file);
      return [endpoints.attachments(caseId), form];
    }
    case 'remove':
      return [endpoints.removeAttachment(caseId, act.attachmentId), { reason: act.reason }];
    case 'notify':
      return [endpoints.paperNotices(caseId), { noticeId: act.noticeId, ...(act.reason !== undefined && { reason: act.reason }) }];
    case 'withdraw':
      return [endpoints.withdrawal(caseId), { reason: act.reason, by: act.by }];
  }
}
