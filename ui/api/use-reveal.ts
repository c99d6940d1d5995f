import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { RevealBody } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** The unmasked value. Each reading is written to the audit trail with its reason, so it is never cached. */
export function useReveal(caseId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: z.infer<typeof RevealBody>) => request<{ readonly value: string | null }>('POST', endpoints.reveal(caseId), body),
  });
}
