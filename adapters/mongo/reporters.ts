import type { Reporters } from '../../domain/ports/reporters.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { AuditLog } from './audit-log.js';
import type { Database } from './database.js';
import { insertOnce } from './insert-once.js';

/** An answer on its way back to the hotline. `_id` is the ticket's number. */
export interface HotlineAnswerDocument {
  readonly _id: string;
  readonly caseId: string;
  readonly text: string;
  readonly at: string;
  readonly state: 'pending' | 'done';
}

export function reporters(
  { db, cases }: Pick<Database, 'db' | 'cases'>,
  { cipher, audit, kick }: { readonly cipher: FieldCipher; readonly audit: AuditLog; readonly kick: () => void },
): Reporters {
  const answers = db.collection<HotlineAnswerDocument>('hotlineAnswers');

  return {
    async ofCase(caseId) {
      const file = await cases.findById(caseId, { 'sealed.reporterPhone': 1, ticketNumbers: 1 }).lean();
      const sealed = file?.sealed?.reporterPhone;
      const actor = 'worker:tell-reporter';
      if (sealed !== undefined) await audit.append({ actor, actorName: actor, act: 'personal-data-read', caseId, detail: '告知报告人' });
      return {
        ...(sealed !== undefined && { phone: cipher.open(sealed, sealedPlace.caseField(caseId, 'reporterPhone')) }),
        ticketNumbers: file?.ticketNumbers ?? [],
      };
    },

    async answerTicket({ ticketNumber, ...answer }) {
      await insertOnce(() => answers.insertOne({ _id: ticketNumber, ...answer, state: 'pending' }));
      kick();
    },
  };
}
