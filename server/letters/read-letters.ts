import type { Db } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { DecisionDocument } from '../../adapters/mongo/case-store.js';
import type { ExplanationView, LetterView } from '../../domain/api-case-file.js';
import { Explanation } from '../../domain/explanation/explanation.js';
import { auditSheet } from '../../domain/letter/audit-sheet.js';
import { matterOf } from '../../domain/letter/matters.js';
import type { LetterStore } from '../../domain/ports/letter-store.js';
import type { LetterWriter } from '../../domain/ports/letter-writer.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { findCaseFile } from '../cases/find-case-file.js';
import { firstLooks } from '../cases/first-looks.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

interface Printed {
  readonly name: string;
  readonly pdf: Uint8Array;
}
export interface ReadLetters {
  list(caseId: string, user: ActingUser): Promise<readonly LetterView[]>;
  print(caseId: string, letterId: string, user: ActingUser): Promise<Printed>;
  explanations(caseId: string, user: ActingUser): Promise<readonly ExplanationView[]>;
  printAuditSheet(caseId: string, decisionId: string, user: ActingUser): Promise<Printed>;
}
interface Needs {
  readonly db: Db;
  readonly cases: CaseModel;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly letters: LetterStore;
  readonly writer: LetterWriter;
}

/** Letters and explanations of a case. Each printing, and each first look at an explanation, is noted before it is shown. */
export function readLetters({ db, cases, cipher, audit, letters, writer }: Needs): ReadLetters {
  const decisions = db.collection<DecisionDocument>('decisions');
  const isFirstLook = firstLooks();
  const note = (act: string, caseId: string, { username, name }: ActingUser, detail: string) =>
    audit.append({ actor: username, actorName: name, act, caseId, detail });

  const explained = ({ _id, decidedAt, sealedExplanation = '', tables = [] }: DecisionDocument): ExplanationView => ({
    decisionId: _id,
    decidedAt,
    explanation: Explanation.parse(JSON.parse(cipher.open(sealedExplanation, sealedPlace.explanation(_id)))),
    tables,
  });

  return {
    async list(caseId, user) {
      await findCaseFile(cases, caseId, user);
      return (await letters.ofCase(caseId)).map(({ caseId: _case, ...letter }) => letter);
    },

    async print(caseId, letterId, user) {
      await findCaseFile(cases, caseId, user);
      const found = await letters.read(caseId, letterId);
      if (!found) throw refuse('not-found');
      await note('letter-opened', caseId, user, found.record.number);
      return { name: `${found.record.title} ${found.record.number}`, pdf: await writer.write(found.letter) };
    },

    async explanations(caseId, user) {
      await findCaseFile(cases, caseId, user);
      const found = await decisions.find({ caseId, letter: 'written' }).sort({ decidedAt: 1 }).toArray();
      if (found.length > 0 && isFirstLook(`${user.username} ${caseId}`, performance.now()))
        await note('explanation-viewed', caseId, user, `${found.length}`);
      return found.map(explained);
    },

    async printAuditSheet(caseId, decisionId, user) {
      const file = await findCaseFile(cases, caseId, user);
      const decision = await decisions.findOne({ _id: decisionId, caseId, letter: 'written' });
      if (!decision) throw refuse('not-found');
      await note('audit-sheet-opened', caseId, user, decisionId);
      const letter = (await letters.read(caseId, `${decisionId}:letter`))?.record;
      const sheet = auditSheet({
        ...explained(decision),
        receiptNumber: file.receiptNumber,
        matter: matterOf(file.program),
        letterNumber: letter?.number,
        letterSha256: letter?.sha256,
      });
      return { name: `救助决定审计表 ${file.receiptNumber}`, pdf: await writer.write(sheet) };
    },
  };
}
