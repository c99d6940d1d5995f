import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M21: what is owed to an agency for accepted services of a month; whoever orders it first has it, and the payment has its own key. */
export const prepareServicePayment = defineWorker({
  jobType: 'prepare-service-payment',

  async handle({ orderId, includeThisMonth }, ports, { jobKey }) {
    const thisMonth = civilDate(ports.clock.now()).slice(0, 7);
    const upTo = includeThisMonth ? thisMonth : monthBefore(thisMonth);
    const due = await ports.services.preparePayment(orderId, jobKey, upTo);
    return complete(due ? { monthIsDue: true, servicePeriod: due.period, serviceAmountFen: due.amountFen } : { monthIsDue: false, servicePeriod: null, serviceAmountFen: 0 });
  },
});

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
