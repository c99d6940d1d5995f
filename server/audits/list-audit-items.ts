import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { AuditItemDocument, AuditWord } from '../../adapters/mongo/fund-audit-documents.js';
import type { AuditItemView, AuditWordView } from '../../domain/api-audits.js';
import type { Page } from '../../domain/api.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { Townships } from '../emergencies/townships.js';
import { pageSize, toPage } from '../http/paging.js';

export type ListAuditItems = (auditId: string, after: string | undefined) => Promise<Page<AuditItemView>>;

/** An audit's anomalies, people masked, with what was said of each. */
export function listAuditItems({
  database: { db, cases },
  funds,
  cipher,
  townships,
}: {
  readonly database: Pick<Database, 'db' | 'cases'>;
  readonly funds: Pick<FundLedger, 'owedFen'>;
  readonly cipher: FieldCipher;
  readonly townships: Townships;
}): ListAuditItems {
  const items = db.collection<AuditItemDocument>('auditItems');
  const wordsOf = (itemId: string, words: readonly AuditWord[] = []): AuditWordView[] =>
    words.map(({ said, at, byName, sealedReason }) => ({ said, at, byName, reason: cipher.open(sealedReason, sealedPlace.auditItem(itemId)) }));

  return async (auditId, after) => {
    const found = await items
      .find({ auditId, ...(after !== undefined && { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(pageSize + 1)
      .toArray();
    const files = await cases.find({ _id: { $in: found.map(({ caseId }) => caseId) } }, { receiptNumber: 1, nameMasked: 1 }).lean();
    const fileOf = new Map(files.map((file) => [file._id, file]));
    const names = new Map((await townships.all()).map(({ _id, name }) => [_id, name]));
    const booked = found.filter(({ bookedAt }) => bookedAt !== undefined);
    const owed = new Map(await Promise.all(booked.map(async ({ _id, fundId }) => [_id, await funds.owedFen(fundId, _id)] as const)));

    return toPage(
      found,
      ({ _id }) => _id,
      ({ _id: itemId, auditId: _audit, fundId: _fund, personRef: _person, townshipCode, bookedAt: _booked, words, caseId, ...item }): AuditItemView => {
        const file = fileOf.get(caseId);
        const owedFen = owed.get(itemId);
        return {
          itemId,
          ...item,
          caseId,
          townshipName: names.get(townshipCode) ?? townshipCode,
          ...(file && { receiptNumber: file.receiptNumber, personName: file.nameMasked }),
          ...(owedFen !== undefined && { owedFen }),
          words: wordsOf(itemId, words),
        };
      },
    );
  };
}
