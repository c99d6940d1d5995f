import type { Db } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ServiceOrderDocument } from '../../adapters/mongo/services.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { serviceNames } from '../../domain/service/services.js';
import { processIds } from '../../processes/contract.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Opens a case for each service order (ADR 0013): the agency sees that one and nothing else of the person, and is paid through it. */
export function serviceOrderStarts(db: Db, cipher: FieldCipher, openFollowUp: OpenFollowUp): Outbox {
  const orders = db.collection<ServiceOrderDocument>('serviceOrders');

  return {
    name: 'service-order-starts',

    pending: (limit) => oldestIds(orders, { caseStart: 'pending' }, { at: 1 }, limit),

    async finish(orderId) {
      const order = await orders.findOne({ _id: orderId, caseStart: 'pending' });
      if (!order) return;
      const { fromCaseId, householdId, service, everyDays, until, sealedSituation } = order;
      const asked = sealedSituation === undefined ? '' : `：${cipher.open(sealedSituation, sealedPlace.serviceSituation(orderId))}`;
      await openFollowUp({
        reportId: `service:${orderId}`,
        program: processIds.serviceOrder,
        channel: 'platform',
        ...(householdId !== undefined && { householdId }),
        about: { fromCaseId, serviceOrderId: orderId },
        situation: `${serviceNames[service]}，每 ${everyDays} 天一次，到 ${until}${asked}`,
        act: 'service-order-opened',
      });
      await orders.updateOne({ _id: orderId }, { $set: { caseStart: 'opened' } });
    },
  };
}
