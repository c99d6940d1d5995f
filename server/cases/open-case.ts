import { randomUUID } from 'node:crypto';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseDocument, SealedField } from '../../adapters/mongo/case-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { nextReceiptNumber } from './receipt-number.js';
import { whoseCase } from './whose-case.js';

export interface Receipt {
  readonly caseId: string;
  readonly receiptNumber: string;
}
export interface OpenCaseNeeds {
  readonly database: Pick<Database, 'db' | 'cases' | 'insertOnce'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** Says that there is a process to start. */
  readonly kick: () => void;
}
type CaseFacts = Pick<
  CaseDocument,
  'program' | 'channel' | 'townshipCode' | 'countyCode' | 'registeredTownship' | 'emergencyTownship' | 'causeCategory' | 'householdId' | 'appliedAlone' | 'intake' | 'signal' | 'leadKey' | 'ticketNumbers' | 'about' | 'found' | 'isRestricted'
>;
export interface NewCase {
  readonly facts: CaseFacts;
  readonly personal: Readonly<Partial<Record<SealedField, string | undefined>>> & { readonly name: string };
  readonly act: string;
  /** It has no process of its own: a matter's works in it. */
  readonly isRunByMatter?: boolean;
}

/** The case that was opened under that id, if any: what is sent again makes no second one. */
export async function openedBefore({ database: { cases } }: Pick<OpenCaseNeeds, 'database'>, reportId: string): Promise<Receipt | undefined> {
  const file = await cases.findOne({ reportId }, { receiptNumber: 1 }).lean();
  return file ? { caseId: file._id, receiptNumber: file.receiptNumber } : undefined;
}

/** Saves a case file; its process starts afterwards (`dispatch/`). */
export async function openCase(needs: OpenCaseNeeds, reportId: string, { facts, personal, act, isRunByMatter = false }: NewCase, user: Pick<ActingUser, 'username' | 'name'>): Promise<Receipt> {
  const { database, audit, clock, kick } = needs;
  const now = clock.now();
  const receiptNumber = await nextReceiptNumber(database.db, facts.townshipCode, civilDate(now));
  const at = now.toISOString();
  const caseId = randomUUID();
  const file: CaseDocument = {
    _id: caseId,
    reportId,
    receiptNumber,
    ...facts,
    reportedAt: at,
    reportedBy: user.username,
    status: isRunByMatter ? 'open' : 'starting',
    processStart: isRunByMatter ? 'started' : 'pending',
    personRef: `P-${caseId}`,
    nameMasked: '',
    ...whoseCase(personal, needs.cipher),
    sealed: sealedFields(caseId, personal, needs.cipher),
    sortKey: `${at}~${caseId}`,
  };
  if (!(await database.insertOnce(() => database.cases.create(file)))) {
    const winner = await openedBefore(needs, reportId);
    if (!winner) throw new Error(`Expected the case of '${reportId}', which is said to exist, found none.`);
    return winner;
  }
  await audit.append({ actor: user.username, actorName: user.name, act, caseId, detail: facts.channel });
  kick();
  return { caseId, receiptNumber };
}

function sealedFields(caseId: string, personal: NewCase['personal'], cipher: FieldCipher): CaseDocument['sealed'] {
  return Object.fromEntries(
    Object.entries(personal).flatMap(([field, text]) => (text === undefined ? [] : [[field, cipher.seal(text, sealedPlace.caseField(caseId, field as SealedField))]])),
  );
}
