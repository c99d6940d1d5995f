import { z } from 'zod';
import type { SocialForcesSystem } from '../../domain/ports/social-forces-system.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Received = z.object({ status: z.literal('received') });

/** X28 or X15 over HTTP, signed; both speak the same. */
export function socialForcesSystem(system: 'charities' | 'volunteers', options: OutsideOptions): SocialForcesSystem {
  const call = httpClient(system, options);
  const put = async (path: string, body: object) => {
    const answer = await call({ method: 'PUT', path, body, answers: { 200: Received }, tries: 2 });
    return { status: answer === noAnswer ? ('unavailable' as const) : ('received' as const) };
  };

  return {
    publish: ({ needId, ...need }) => put(`/needs/${encodeURIComponent(needId)}`, need),
    answerOffer: ({ offerId, outcome }) => put(`/offers/${encodeURIComponent(offerId)}/outcome`, { outcome }),
    nominate: ({ nominationId, ...nomination }) => put(`/nominations/${encodeURIComponent(nominationId)}`, nomination),
  };
}
