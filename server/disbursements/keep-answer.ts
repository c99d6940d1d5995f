import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import { readAnswerFile } from '../../domain/bank-file/answer-file.js';
import type { Sha256 } from '../../domain/bank-file/controlled-file.js';
import { keysOf } from '../../domain/bank-file/order-file.js';
import type { BankFileStore } from '../../domain/ports/bank-file-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ConfirmationDocument } from '../bank/receive-confirmation.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

/** The bank's answer file, brought by a person: checked as a whole, kept once, and told to the process that waits for it. */
export function keepAnswer({
  database: { db, insertOnce },
  bankFiles,
  audit,
  clock,
  sha256,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly bankFiles: BankFileStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly kick: () => void;
}) {
  const confirmations = db.collection<ConfirmationDocument>('bankConfirmations');

  return async (
    batchId: string,
    { fileId, content }: { readonly fileId: string; readonly content: string },
    user: ActingUser,
  ): Promise<void> => {
    const file = await bankFiles.find(fileId);
    if (file?.batchId !== batchId || file.state === 'written') throw refuse('not-found');
    const read = readAnswerFile(fileId, content, sha256);
    if (!read.ok) throw refuse('bank-file-damaged', { details: read.problems.slice(0, 20) });
    const sent = new Set(keysOf((await bankFiles.read(fileId)).content));
    const strange = read.file.filter(({ key }) => !sent.has(key)).length;
    if (strange > 0 || read.file.length !== sent.size) {
      throw refuse('bank-file-damaged', { details: [`报盘 ${sent.size} 笔，回盘 ${read.file.length} 笔，其中 ${strange} 笔不在报盘中。`] });
    }

    const at = clock.now().toISOString();
    if (!(await bankFiles.keepAnswer(fileId, content, at))) throw refuse('answer-kept');
    await audit.append({ actor: user.username, actorName: user.name, act: 'bank-answer-brought', subjectId: batchId, detail: fileId });
    await insertOnce(() =>
      confirmations.insertOne({
        _id: `${fileId}|answered|by-hand`,
        key: fileId,
        status: 'answered',
        bankRef: 'by-hand',
        at,
        state: 'pending',
      }),
    );
    kick();
  };
}
