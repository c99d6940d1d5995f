import type { Db } from 'mongodb';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ServiceAssignment, ServiceContract, ServiceOrder, ServiceOutcome, ServiceStore } from '../../domain/ports/service-store.js';
import type { ServiceKind } from '../../domain/service/services.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { insertOnce } from './insert-once.js';

export interface AgencyDocument {
  readonly _id: string;
  readonly countyCode: string;
  readonly name: string;
  /** M19: the share of professional posts; a mark of quality, no limit. */
  readonly professionalPercent: number;
  readonly services: readonly ServiceKind[];
  readonly sealedAccount: string;
  readonly accountEnd: string;
  readonly isActive: boolean;
  readonly revision: number;
  /** Of the last contract that was evaluated. */
  readonly rating?: 'good' | 'fair' | 'poor';
}
export type ServiceContractDocument = Omit<ServiceContract, 'contractId'> & {
  readonly _id: string;
  readonly state: 'active' | 'ended';
  readonly rating?: 'good' | 'fair' | 'poor';
};
export type ServiceOrderDocument = Omit<ServiceOrder, 'orderId' | 'situation'> & {
  readonly _id: string;
  readonly assignments: readonly ServiceAssignment[];
  /** `pending` until its case is open. */
  readonly caseStart: 'pending' | 'opened';
  readonly endedAt?: string;
  readonly sealedSituation?: string;
};
interface ServiceLogDocument {
  readonly _id: string;
  readonly orderId: string;
  readonly contractId: string;
  readonly agencyId: string;
  readonly servedOn: string;
  readonly month: string;
  readonly priceFen: number;
  readonly outcome: ServiceOutcome;
  readonly at: string;
  /** Of the job that ordered its payment. */
  readonly paidBy?: string;
}

const done: ServiceOutcome[] = ['accepted', 'no-longer'];

/** Agencies, contracts, orders and logs in MongoDB. */
export function serviceStore(db: Db, cipher: FieldCipher): ServiceStore {
  const agencies = db.collection<AgencyDocument>('agencies');
  const contracts = db.collection<ServiceContractDocument>('serviceContracts');
  const orders = db.collection<ServiceOrderDocument>('serviceOrders');
  const logs = db.collection<ServiceLogDocument>('serviceLogs');
  const cases = db.collection<{ _id: string }>('cases');

  const needed = async (orderId: string) => {
    const order = await orders.findOne({ _id: orderId });
    if (!order) throw new Error(`Expected the service order '${orderId}', found none.`);
    return order;
  };
  const inForce = (countyCode: string, service: ServiceKind, today: string) =>
    ({ countyCode, state: 'active', services: service, until: { $gt: today } }) as const;

  async function nextAssignment({ countyCode, service, assignments, isPaid }: ServiceOrderDocument, key: string, today: string): Promise<ServiceAssignment | undefined> {
    const tried = assignments.map(({ agencyId }) => agencyId);
    const offered = await contracts.find({ ...inForce(countyCode, service, today), agencyId: { $nin: tried } }).sort({ priceFen: 1, _id: 1 }).limit(20).toArray();
    for (const { _id, agencyId, priceFen } of offered) {
      const agency = await agencies.findOne({ _id: agencyId, isActive: true });
      if (agency) return { key, contractId: _id, agencyId, agencyName: agency.name, priceFen: isPaid ? priceFen : 0 };
    }
    return undefined;
  }

  return {
    async agencies(countyCode, services) {
      const found = await agencies
        .find({ countyCode, isActive: true, services: { $all: [...services] } })
        .sort({ professionalPercent: -1, _id: 1 })
        .limit(50)
        .toArray();
      return found.map(({ _id, name, professionalPercent, rating }) => ({ agencyId: _id, name, professionalPercent, ...(rating && { rating }) }));
    },

    async openContract({ contractId, ...contract }) {
      await insertOnce(() => contracts.insertOne({ _id: contractId, ...contract, state: 'active' }));
    },

    async countServices(contractId) {
      const count = (outcomes: readonly ServiceOutcome[]) => logs.countDocuments({ contractId, outcome: { $in: [...outcomes] } });
      const [accepted, refused, complaints, all, failed] = await Promise.all([
        count(done),
        count(['not-accepted']),
        count(['complaint']),
        orders.countDocuments({ 'assignments.contractId': contractId }),
        orders.countDocuments({ assignments: { $elemMatch: { contractId, isFailed: true } } }),
      ]);
      return { orders: all, accepted, refused, complaints, failed };
    },

    async endContract(contractId, rating) {
      await contracts.updateOne({ _id: contractId }, { $set: { state: 'ended', rating } });
      const contract = await contracts.findOne({ _id: contractId });
      if (contract) await agencies.updateOne({ _id: contract.agencyId }, { $set: { rating } });
    },

    hasContract: async (countyCode, service, today) => (await contracts.findOne(inForce(countyCode, service, today), { projection: { _id: 1 } })) !== null,

    async request({ orderId, situation, ...order }) {
      const sealed = situation !== undefined && { sealedSituation: cipher.seal(situation, sealedPlace.serviceSituation(orderId)) };
      await insertOnce(() => orders.insertOne({ _id: orderId, ...order, ...sealed, assignments: [], caseStart: 'pending' }));
    },

    async find(orderId) {
      const found = await orders.findOne({ _id: orderId });
      if (!found) return undefined;
      const { _id, assignments: _assignments, caseStart: _start, endedAt: _ended, sealedSituation: _situation, ...order } = found;
      return { orderId: _id, ...order };
    },

    async assign(orderId, caseId, key, today) {
      const order = await needed(orderId);
      let assignment = order.assignments.find((one) => one.key === key);
      if (!assignment) {
        assignment = await nextAssignment(order, key, today);
        const before = order.assignments.map((one) => ({ ...one, isFailed: true }));
        const assignments = [...before, ...(assignment ? [assignment] : [])];
        await orders.updateOne({ _id: orderId, assignments: { $size: before.length } }, { $set: { assignments } });
      }
      if (!assignment) return undefined;
      const agency = await agencies.findOne({ _id: assignment.agencyId });
      if (!agency) throw new Error(`Expected the agency '${assignment.agencyId}' in the register, found none.`);
      // The case of an order is paid to the agency.
      const account = cipher.seal(cipher.open(agency.sealedAccount, sealedPlace.agencyAccount(agency._id)), sealedPlace.caseField(caseId, 'account'));
      await cases.updateOne({ _id: caseId }, { $set: { 'sealed.account': account } });
      return assignment;
    },

    async record(orderId, { logId, servedOn, outcome, at }) {
      const { assignments } = await needed(orderId);
      const current = assignments.at(-1);
      if (!current) throw new Error(`Expected the service order '${orderId}' to be with an agency, found none.`);
      const { contractId, agencyId, priceFen } = current;
      await insertOnce(() => logs.insertOne({ _id: logId, orderId, contractId, agencyId, servedOn, month: servedOn.slice(0, 7), priceFen, outcome, at }));
    },

    async preparePayment(orderId, key, upToMonth) {
      const accepted = { orderId, outcome: { $in: done }, priceFen: { $gt: 0 } };
      const first =
        (await logs.findOne({ orderId, paidBy: key })) ??
        (await logs.findOne({ ...accepted, month: { $lte: upToMonth }, paidBy: { $exists: false } }, { sort: { month: 1, _id: 1 } }));
      if (!first) return undefined;
      const { month, agencyId } = first;
      await logs.updateMany({ ...accepted, month, agencyId, paidBy: { $exists: false } }, { $set: { paidBy: key } });
      const paid = await logs.find({ orderId, paidBy: key }, { projection: { priceFen: 1 } }).toArray();
      return { period: `${month}-${agencyId}`, amountFen: paid.reduce((sum, { priceFen }) => sum + priceFen, 0) };
    },

    async end(orderId, at) {
      await orders.updateOne({ _id: orderId, endedAt: { $exists: false } }, { $set: { endedAt: at } });
    },
  };
}
