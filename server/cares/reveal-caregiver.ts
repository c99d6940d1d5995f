import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaregiverReveal } from '../../domain/api-care.js';
import type { CareStore } from '../../domain/ports/care-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { findCare } from './find-care.js';

interface Needs {
  readonly cares: CareStore;
  readonly acts: ActModel;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
}
export type RevealCaregiver = (careId: string, wanted: CaregiverReveal, user: ActingUser) => Promise<string>;

/** Who cares, as it was written down when the agreement was signed, for a reason that is kept. Without the audit entry nothing is shown. */
export function revealCaregiver({ cares, acts, cipher, audit }: Needs): RevealCaregiver {
  return async (careId, { field, reason }, user) => {
    const { caseId } = await findCare(cares, careId, user);
    const signed = caseId === undefined ? null : await acts.findOne({ caseId, elementId: 'signAgreement' }).sort({ at: -1 }).lean();
    if (!signed || caseId === undefined) throw refuse('not-found');
    await audit.append({ actor: user.username, actorName: user.name, act: 'personal-data-read', caseId, detail: `${field}：${reason}` });
    const data = JSON.parse(cipher.open(signed.sealedData, sealedPlace.act(signed._id))) as Readonly<Record<string, unknown>>;
    return String(data[field] ?? '');
  };
}
