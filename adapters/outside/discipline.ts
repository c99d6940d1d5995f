import { z } from 'zod';
import type { Discipline } from '../../domain/ports/discipline.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

/** X29 over HTTP. */
export function discipline(options: OutsideOptions): Discipline {
  const call = httpClient('discipline', options);

  return {
    async refer({ referralId, ...referral }) {
      const Received = z.object({ referralId: z.literal(referralId) });
      const answer = await call({ method: 'PUT', path: `/referrals/${encodeURIComponent(referralId)}`, body: referral, answers: { 200: Received }, tries: 3 });
      return { status: answer === noAnswer ? 'unavailable' : 'received' };
    },
  };
}
