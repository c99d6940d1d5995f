import { randomUUID } from 'node:crypto';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseDocument, SealedField } from '../../adapters/mongo/case-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { EmergencyReport } from '../../domain/api.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { maskName } from '../../domain/identity/mask.js';
import type { Clock } from '../../domain/ports.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { processIds } from '../../processes/contract.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { competentTownship } from './competent-township.js';
import { nextReceiptNumber } from './receipt-number.js';
import type { Townships } from './townships.js';

export interface Receipt {
  readonly caseId: string;
  readonly receiptNumber: string;
}
export type ReportEmergency = (report: EmergencyReport, user: ActingUser) => Promise<Receipt>;

interface Needs {
  readonly database: Pick<Database, 'db' | 'cases' | 'insertOnce'>;
  readonly townships: Townships;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** Says that there is a process to start. */
  readonly kick: () => void;
}

/** Saves the case file; its process starts afterwards (`dispatch/`). The same report id makes one case, however often it is sent. */
export function reportEmergency({ database, townships, cipher, audit, clock, kick }: Needs): ReportEmergency {
  const { cases, db } = database;
  const made = (reportId: string) => cases.findOne({ reportId }, { receiptNumber: 1 }).lean();

  return async (report, user) => {
    const earlier = await made(report.reportId);
    if (earlier) return { caseId: earlier._id, receiptNumber: earlier.receiptNumber };

    const competence = competentTownship(await townships.find(report.emergencyTownship), await townships.find(report.registeredTownship));
    if (!competence) throw refuse('not-our-area');

    const now = clock.now();
    const receiptNumber = await nextReceiptNumber(db, competence.township._id, civilDate(now));
    const file = toCaseFile(report, { township: competence.township, receiptNumber, at: now.toISOString(), by: user.username, cipher });
    if (!(await database.insertOnce(() => cases.create(file)))) {
      const winner = await made(report.reportId);
      if (!winner) throw new Error(`Expected the case of report '${report.reportId}', which is said to exist, found none.`);
      return { caseId: winner._id, receiptNumber: winner.receiptNumber };
    }
    await audit.append({ actor: user.username, actorName: user.name, act: 'emergency-reported', caseId: file._id, detail: report.channel });
    kick();
    return { caseId: file._id, receiptNumber };
  };
}

function toCaseFile(
  report: EmergencyReport,
  { township, receiptNumber, at, by, cipher }: { township: { _id: string; countyCode: string }; receiptNumber: string; at: string; by: string; cipher: FieldCipher },
): CaseDocument {
  const caseId = randomUUID();
  const personal: Partial<Record<SealedField, string | undefined>> = {
    name: report.personName,
    identityNumber: report.identityNumber,
    phone: report.phone,
    account: report.accountNumber,
    whatHappened: report.whatHappened,
    placeText: report.placeText,
  };
  const sealed = Object.fromEntries(
    Object.entries(personal).flatMap(([field, text]) => (text === undefined ? [] : [[field, cipher.seal(text, sealedPlace.caseField(caseId, field as SealedField))]])),
  );
  const identityFingerprint = report.identityNumber && cipher.fingerprint(`identity:${report.identityNumber}`);

  return {
    _id: caseId,
    reportId: report.reportId,
    receiptNumber,
    program: processIds.temporaryAidEmergency,
    channel: report.channel,
    townshipCode: township._id,
    countyCode: township.countyCode,
    registeredTownship: report.registeredTownship,
    emergencyTownship: report.emergencyTownship,
    causeCategory: report.causeCategory,
    reportedAt: at,
    reportedBy: by,
    status: 'starting',
    processStart: 'pending',
    // The same person has the same reference in every case, and the reference says nothing about them.
    personRef: report.identityNumber ? `P-${cipher.fingerprint(`person:${report.identityNumber}`).slice(0, 20)}` : `P-${caseId}`,
    ...(identityFingerprint !== undefined && { identityFingerprint }),
    nameMasked: maskName(report.personName),
    sealed,
    sortKey: `${at}~${caseId}`,
  };
}
