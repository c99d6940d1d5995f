import type { z } from 'zod';
import type { RevealBody } from '../../domain/api.js';
import type { PersonReveal } from '../../domain/api-people.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

/** The unmasked value. Each reading is written to the audit trail with its reason, so it is never cached. */
export async function revealOfCase(caseId: string, body: z.infer<typeof RevealBody>): Promise<string | null> {
  return (await request<{ readonly value: string | null }>('POST', endpoints.reveal(caseId), body)).value;
}

export async function revealOfPerson(personId: string, body: z.infer<typeof PersonReveal>): Promise<unknown> {
  return (await request<{ readonly value: unknown }>('POST', endpoints.ofPerson(personId, 'reveal'), body)).value;
}
