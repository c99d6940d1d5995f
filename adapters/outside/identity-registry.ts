import { z } from 'zod';
import type { IdentityRegistry } from '../../domain/ports/identity-registry.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Found = z.object({ status: z.enum(['match', 'mismatch', 'no-record']), asOf: z.iso.datetime({ offset: true }) });

/** X21 over HTTP. */
export function identityRegistry(options: OutsideOptions): IdentityRegistry {
  const call = httpClient('identity', options);

  return {
    async lookUp({ identityNumber, name, requestId }) {
      const answer = await call({ method: 'POST', path: '/lookups', body: { requestId, identityNumber, name }, answers: { 200: Found }, tries: 3 });
      return answer === noAnswer ? { status: 'unavailable' } : answer;
    },
  };
}
