import { randomUUID } from 'node:crypto';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseDocument, SealedField } from '../../adapters/mongo/case-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Application } from '../../domain/application/application.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { maskName } from '../../domain/identity/mask.js';
import type { Clock, HouseholdRecord, HouseholdStore } from '../../domain/ports.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { processIds } from '../../processes/contract.js';
import { nextReceiptNumber } from '../emergencies/receipt-number.js';
import type { Receipt } from '../emergencies/report-emergency.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inArea } from '../session/in-area.js';

interface Needs {
  readonly database: Pick<Database, 'db' | 'cases' | 'insertOnce'>;
  readonly households: HouseholdStore;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** Says that there is a process to start. */
  readonly kick: () => void;
}
export type SubmitApplication = (application: Application, user: ActingUser) => Promise<Receipt>;
type Person = NonNullable<Awaited<ReturnType<HouseholdStore['readMember']>>>;

/** Saves the case file; its process starts afterwards (`dispatch/`). The same application id makes one case, however often it is sent. */
export function submitApplication({ database, households, cipher, audit, clock, kick }: Needs): SubmitApplication {
  const { cases, db } = database;
  const made = (reportId: string) => cases.findOne({ reportId }, { receiptNumber: 1 }).lean();

  return async (application, user) => {
    const earlier = await made(application.applicationId);
    if (earlier) return { caseId: earlier._id, receiptNumber: earlier.receiptNumber };

    const today = civilDate(clock.now());
    const household = await households.find(application.householdId, today);
    if (!household || !inArea(user, household)) throw refuse('not-found');
    const strangers = [application.applicantId, ...application.appliedAlone].filter((id) => !household.members.some(({ personId }) => personId === id));
    if (strangers.length > 0) throw refuse('not-a-member', { fields: [{ field: 'applicantId', message: '申请人应是该家庭的成员' }] });
    const applicant = await households.readMember(application.applicantId, { actor: user.username, purpose: '登记基本生活救助申请' });
    if (!applicant) throw refuse('not-found');

    const receiptNumber = await nextReceiptNumber(db, household.townshipCode, today);
    const file = toCaseFile(application, household, applicant, { receiptNumber, at: clock.now().toISOString(), by: user.username, cipher });
    if (!(await database.insertOnce(() => cases.create(file)))) {
      const winner = await made(application.applicationId);
      if (!winner) throw new Error(`Expected the case of application '${application.applicationId}', which is said to exist, found none.`);
      return { caseId: winner._id, receiptNumber: winner.receiptNumber };
    }
    await audit.append({ actor: user.username, actorName: user.name, act: 'application-submitted', caseId: file._id, detail: application.channel });
    kick();
    return { caseId: file._id, receiptNumber };
  };
}

function toCaseFile(
  application: Application,
  { householdId, townshipCode, countyCode }: HouseholdRecord,
  applicant: Person,
  { receiptNumber, at, by, cipher }: { readonly receiptNumber: string; readonly at: string; readonly by: string; readonly cipher: FieldCipher },
): CaseDocument {
  const caseId = randomUUID();
  const personal: Partial<Record<SealedField, string | undefined>> = {
    name: applicant.name,
    identityNumber: applicant.identityNumber,
    phone: application.phone,
    account: application.accountNumber,
    whatHappened: application.situation,
  };
  const sealed = Object.fromEntries(
    Object.entries(personal).flatMap(([field, text]) => (text === undefined ? [] : [[field, cipher.seal(text, sealedPlace.caseField(caseId, field as SealedField))]])),
  );
  const { identityNumber } = applicant;
  return {
    _id: caseId,
    reportId: application.applicationId,
    receiptNumber,
    program: processIds.basicLivingDetermination,
    channel: application.channel,
    townshipCode,
    countyCode,
    householdId,
    appliedAlone: application.appliedAlone,
    reportedAt: at,
    reportedBy: by,
    status: 'starting',
    processStart: 'pending',
    personRef: identityNumber === undefined ? `P-${caseId}` : `P-${cipher.fingerprint(`person:${identityNumber}`).slice(0, 20)}`,
    ...(identityNumber !== undefined && { identityFingerprint: cipher.fingerprint(`identity:${identityNumber}`) }),
    nameMasked: maskName(applicant.name),
    sealed,
    sortKey: `${at}~${caseId}`,
  };
}
