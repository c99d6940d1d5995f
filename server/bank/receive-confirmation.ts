import { z } from 'zod';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import { parse } from '../http/parse.js';
import { signedJson } from '../http/signed-json.js';

/** The bank's word about one order, kept until the engine has heard it. `_id` is `${key}|${status}|${bankRef}`: an order sent again may be rejected again. */
export interface ConfirmationDocument {
  readonly _id: string;
  readonly key: string;
  /** `answered`: of a file, whose answer is to be fetched. */
  readonly status: 'paid' | 'rejected' | 'answered';
  readonly bankRef: string;
  readonly at: string;
  readonly state: 'pending' | 'done';
}

const Confirmation = z.object({ key: z.string().min(1).max(300), status: z.enum(['paid', 'rejected', 'answered']), bankRef: z.string().max(200).default('') });

export type ReceiveConfirmation = (rawBody: unknown, signature: string | undefined) => Promise<void>;

/** Answers only after the word is saved: a bank that got no answer sends it again. */
export function receiveConfirmation({ database: { db, insertOnce }, secret, clock, kick }: { readonly database: Pick<Database, 'db' | 'insertOnce'>; readonly secret: string; readonly clock: Clock; readonly kick: () => void }): ReceiveConfirmation {
  const confirmations = db.collection<ConfirmationDocument>('bankConfirmations');

  return async (rawBody, signature) => {
    const word = parse(Confirmation, signedJson(rawBody, signature, secret));
    const confirmation: ConfirmationDocument = { _id: `${word.key}|${word.status}|${word.bankRef}`, ...word, at: clock.now().toISOString(), state: 'pending' };
    await insertOnce(() => confirmations.insertOne(confirmation));
    kick();
  };
}
