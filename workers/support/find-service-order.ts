import type { ServiceOrder } from '../../domain/ports/service-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findServiceOrder({ services }: Ports, orderId: string): Promise<ServiceOrder> {
  const order = await services.find(orderId);
  if (!order) throw new PermanentFailure(`找不到服务单 '${orderId}'。`);
  return order;
}
