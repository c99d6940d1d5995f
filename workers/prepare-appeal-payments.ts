import { benefitOn } from '../domain/benefit/benefit-on.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import type { Benefit } from '../domain/ports/benefit-store.js';
import { benefitMonth } from './support/benefit-month.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { type Ports } from './support/ports.js';

interface Owed {
  readonly decisionId: string;
  readonly period: string;
  readonly kind: string;
  readonly amountFen: number;
}

/**
 * M24: what is still owed by a corrected decision. A month that was paid too little is made up under a key of the appeal; one that was not
 * paid at all goes out under the benefit's own key, so that no monthly batch pays it again. What was paid too much is only noted.
 */
export const prepareAppealPayments = defineWorker({
  jobType: 'prepare-appeal-payments',

  async handle({ caseId, decisionId, correctedFen, benefitId, correctFrom }, ports) {
    const at = ports.clock.now().toISOString();
    const today = civilDate(ports.clock.now());
    if (!benefitId) {
      const payments = correctedFen ? [{ decisionId, period: today.slice(0, 7), kind: 'appeal-aid', amountFen: correctedFen }] : [];
      return complete({ payments });
    }
    const benefit = await ports.benefits.find(benefitId);
    if (!benefit) throw new PermanentFailure(`找不到待遇 '${benefitId}'。`);

    const payments: Owed[] = [];
    let overpaidFen = 0;
    for (const period of monthsBetween(correctFrom ?? today, today)) {
      const { owed, tooMuchFen } = await settle(benefit, period, { decisionId, thisMonth: today.slice(0, 7) }, ports);
      if (owed) payments.push(owed);
      overpaidFen += tooMuchFen;
    }
    const owedFen = payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const details = payments.map(({ period, amountFen }) => ({ label: period, value: formatFen(amountFen) }));
    await ports.cases.appendEvent({
      eventId: `${decisionId}:owed`,
      caseId,
      at,
      kind: 'decision',
      title: `复核后应补发 ${formatFen(owedFen)}`,
      details,
    });
    if (overpaidFen > 0) {
      const title = `按复核决定以前多发 ${formatFen(overpaidFen)}：只作记录，是否处理由人决定`;
      await ports.cases.appendEvent({ eventId: `${decisionId}:overpaid`, caseId, at, kind: 'notice', title });
    }
    return complete({ payments });
  },
});

async function settle(
  benefit: Benefit,
  period: string,
  { decisionId, thisMonth }: { readonly decisionId: string; readonly thisMonth: string },
  { payments }: Ports,
): Promise<{ readonly owed?: Owed; readonly tooMuchFen: number }> {
  const { status, levelFen } = benefitOn(benefit, lastDayOf(period));
  const dueFen = status === 'active' ? levelFen : 0;
  const { paymentId, ...ownKey } = benefitMonth(benefit, period);
  const order = await payments.find(paymentId);
  // This month's batch is still to come; what a batch gave up, the next one takes over under the same key.
  if (order ? order.status === 'canceled' : period === thisMonth || dueFen === 0) return { tooMuchFen: 0 };
  if (!order) return { owed: { ...ownKey, amountFen: dueFen }, tooMuchFen: 0 };
  const differenceFen = dueFen - order.amountFen;
  if (differenceFen <= 0) return { tooMuchFen: -differenceFen };
  return { owed: { decisionId, period, kind: 'appeal-difference', amountFen: differenceFen }, tooMuchFen: 0 };
}

/** `2026-05` … of every month in which a day from one date to the other lies. */
function monthsBetween(from: string, until: string): readonly string[] {
  const months: string[] = [];
  let [year, month] = from.slice(0, 7).split('-').map(Number) as [number, number];
  for (;;) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    if (period > until.slice(0, 7)) return months;
    months.push(period);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function lastDayOf(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
