import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { OrderService } from '../../domain/api-services.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ServiceStore } from '../../domain/ports/service-store.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type OrderServiceFor = (caseId: string, order: OrderService, user: ActingUser) => Promise<void>;

/** M03: orders a service for the person of an open case, once for a request; the dispatcher opens the order's own case. */
export function orderService({
  database: { cases },
  services,
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'cases'>;
  readonly services: ServiceStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): OrderServiceFor {
  return async (caseId, { requestId, ...order }, user) => {
    const { countyCode, householdId, status } = await findCaseFile(cases, caseId, user);
    if (await services.find(requestId)) return;
    if (status === 'closed') throw refuse('case-closed');
    const today = civilDate(clock.now());
    if (order.until <= today) throw refuse('invalid-input', { fields: [{ field: 'until', message: '应晚于今天' }] });
    if (!(await services.hasContract(countyCode, order.service, today))) throw refuse('no-service-contract');
    await services.request({
      orderId: requestId,
      fromCaseId: caseId,
      countyCode,
      ...order,
      isPaid: true,
      at: clock.now().toISOString(),
      ...(householdId !== undefined && { householdId }),
    });
    kick();
    await audit.append({ actor: user.username, actorName: user.name, act: 'service-ordered', caseId, detail: order.service });
  };
}
