import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import type { NewMatter } from '../../domain/api-matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { nextReceiptNumber } from '../cases/receipt-number.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { validateForm } from '../tasks/validate-form.js';
import type { MatterKinds } from './matter-kinds.js';

export type BeginMatter = (matter: NewMatter, user: ActingUser) => Promise<{ readonly matterId: string }>;

/** Saves a matter; its process starts afterwards (`dispatch/`). What was filled in is sealed, but for what the process reads. */
export function beginMatter({
  database: { db, insertOnce },
  kinds,
  townships,
  cipher,
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly kinds: MatterKinds;
  readonly townships: Townships;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): BeginMatter {
  const matters = db.collection<MatterDocument>('matters');

  async function placeOf({
    areaKind,
    areaCode,
    areaName,
  }: ActingUser): Promise<Pick<MatterDocument, 'countyCode' | 'townshipCode' | 'areaName'>> {
    if (areaKind !== 'township') return { countyCode: areaCode, areaName };
    const township = await townships.find(areaCode);
    if (!township) throw refuse('not-found');
    return { countyCode: township.countyCode, townshipCode: areaCode, areaName };
  }

  return async ({ requestId, processId, title, answers }, user) => {
    const before = await matters.findOne({ _id: requestId }, { projection: { begunBy: 1 } });
    if (before && before.begunBy !== user.username) throw refuse('key-used');
    if (before) return { matterId: requestId };
    const kind = (await kinds.of(user)).find((known) => known.processId === processId);
    if (!kind) throw refuse('not-allowed');
    const checked = validateForm(kind.form.schema, answers);
    if (!checked.ok) throw refuse('invalid-input', { fields: checked.fields });

    const now = clock.now();
    const at = now.toISOString();
    const matter: MatterDocument = {
      _id: requestId,
      matterNumber: await nextReceiptNumber(db, `SX-${user.areaCode}`, civilDate(now)),
      processId,
      processName: kind.name,
      title,
      ...(await placeOf(user)),
      seenBy: kind.seenBy,
      formId: kind.form.formId,
      formVersion: kind.form.version,
      sealedAnswers: cipher.seal(JSON.stringify(checked.values), sealedPlace.matter(requestId)),
      variables: checked.engineVariables,
      begunBy: user.username,
      begunByName: user.name,
      createdAt: at,
      processStart: 'pending',
      sortKey: `${at}~${requestId}`,
    };
    if (await insertOnce(() => matters.insertOne(matter))) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'matter-begun', subjectId: requestId, detail: processId });
    }
    kick();
    return { matterId: requestId };
  };
}
