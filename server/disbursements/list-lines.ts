import type { Db, Filter } from 'mongodb';
import type { LeftOutDocument } from '../../adapters/mongo/disbursements.js';
import type { PaymentDocument } from '../../adapters/mongo/payments.js';
import type { Page } from '../../domain/api.js';
import type { BatchLineView, LeftOutView } from '../../domain/api-money.js';
import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';

interface Needs {
  readonly db: Db;
  readonly townships: Townships;
}

/** Lines of a batch by key; township staff see those of their township. Payees are masked. */
export function listLines({ db, townships }: Needs) {
  const payments = db.collection<PaymentDocument>('payments');
  const people = db.collection<{ _id: string; nameMasked: string }>('people');

  return async (
    batchId: string,
    status: PaymentRecord['status'] | undefined,
    cursor: string | undefined,
    user: ActingUser,
  ): Promise<Page<BatchLineView>> => {
    const filter: Filter<PaymentDocument> = {
      batchId,
      ...ofTownship(user),
      ...(status && { status }),
      ...(cursor !== undefined && { _id: { $gt: cursor } }),
    };
    const found = await payments
      .find(filter)
      .sort({ _id: 1 })
      .limit(pageSize + 1)
      .toArray();
    const payees = await people
      .find({ _id: { $in: found.map(({ payeeId = '' }) => payeeId) } }, { projection: { nameMasked: 1 } })
      .toArray();
    const [names, places] = [new Map(payees.map(({ _id, nameMasked }) => [_id, nameMasked])), await townshipNames(townships)];
    return toPage(
      found,
      ({ _id }) => _id,
      ({ _id, caseId, amountFen, status: now, reason, bankRef, paidAt, payeeId = '', townshipCode }) => ({
        paymentId: _id,
        caseId,
        amountFen,
        status: now,
        ...(reason !== undefined && { reason }),
        ...(bankRef !== undefined && { bankRef }),
        ...(paidAt !== undefined && { paidAt }),
        payeeId,
        payeeName: names.get(payeeId) ?? '',
        townshipName: places.get(townshipCode) ?? townshipCode,
      }),
    );
  };
}

/** Whom a batch leaves out, and why. */
export function listLeftOuts({ db, townships }: Needs) {
  const leftOuts = db.collection<LeftOutDocument>('batchLeftOuts');

  return async (batchId: string, cursor: string | undefined, user: ActingUser): Promise<Page<LeftOutView>> => {
    const filter: Filter<LeftOutDocument> = { batchId, ...ofTownship(user), ...(cursor !== undefined && { _id: { $gt: cursor } }) };
    const found = await leftOuts
      .find(filter)
      .sort({ _id: 1 })
      .limit(pageSize + 1)
      .toArray();
    const places = await townshipNames(townships);
    return toPage(
      found,
      ({ _id }) => _id,
      ({ _id, batchId: _batch, ...line }) => ({ ...line, townshipName: places.get(line.townshipCode) ?? line.townshipCode }),
    );
  };
}

function ofTownship(user: ActingUser): { townshipCode?: string } {
  return user.areaKind === 'township' ? { townshipCode: user.areaCode } : {};
}
