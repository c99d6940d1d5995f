import { z } from 'zod';
import type { DataSources, QueriedMember } from '../../domain/ports/data-sources.js';
import { type VerifiedItem } from '../../domain/verification/answer.js';
import { type SourceCode, sourceFacts } from '../../domain/verification/sources.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const asOf = z.iso.datetime({ offset: true });
const Accepted = z.object({ status: z.literal('accepted') });
const Refused = z.object({ error: z.literal('NO_LEGAL_BASIS') }).transform(() => ({ status: 'refused' as const }));

/** X03 and, through the exchange (X04), the departments, over HTTP and signed. A repeated request id brings the same answer, so each may be tried again. */
export function dataSources(options: OutsideOptions): DataSources {
  return {
    async order({ members, ...order }) {
      const call = httpClient('verification', options);
      const answer = await call({
        method: 'POST',
        path: '/verification/orders',
        body: { ...order, members: members.map(toRecord) },
        answers: { 202: Accepted },
        tries: 3,
      });
      return { status: answer === noAnswer ? 'unavailable' : 'accepted' };
    },

    async query({ source, requestId, purpose, members, timeoutMs }) {
      const call = httpClient(source, options);
      const answer = await call<z.output<ReturnType<typeof answerOf>> | z.output<typeof Refused>>({
        method: 'POST',
        path: `/data/${source}/queries`,
        body: { requestId, purpose, members: members.map(toRecord) },
        answers: { 200: answerOf(source, members), 403: Refused },
        // Whoever asks tries again later as well, and waits longer each time.
        tries: 2,
        timeoutMs,
      });
      if (answer === noAnswer) return { status: 'unavailable' };
      return answer.status === 'answered' ? { status: 'ok', asOf: answer.asOf, items: itemsOf(answer.records) } : answer;
    },
  };
}

function toRecord({ personId, name, identityNumber }: QueriedMember) {
  return { personRef: personId, name, identityNumber };
}

/** Only the facts that this source may tell, and only of those who were asked about; anything else is no answer to rely on. */
function answerOf(source: SourceCode, members: readonly QueriedMember[]) {
  const known = new Set(members.map(({ personId }) => personId));
  const facts: z.ZodObject = sourceFacts[source];
  const records = z.array(z.object({ personRef: z.string().refine((ref) => known.has(ref)), facts: facts.partial() }));
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('answered'), source: z.literal(source), asOf, records }),
    z.object({ status: z.enum(['no-record', 'identity-mismatch']), source: z.literal(source), asOf }),
  ]);
}

/** Each fact of a member once, also from a department that delivers twice. */
function itemsOf(records: readonly { readonly personRef: string; readonly facts: object }[]): readonly VerifiedItem[] {
  const items = new Map<string, VerifiedItem>();
  for (const { personRef: personId, facts } of records) {
    for (const [field, value] of Object.entries(facts) as [string, VerifiedItem['value']][])
      items.set(`${personId} ${field}`, { personId, field, value });
  }
  return [...items.values()];
}
