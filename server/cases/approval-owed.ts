import type { DecisionDocument } from '../../adapters/mongo/case-store.js';
import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { PaymentRecord } from '../../domain/ports/payment-store.js';

/**
 * What was paid first and is not yet approved afterwards (P08 note): settled when the post-hoc approval confirms it, or when a person
 * decides what becomes of a sum that it did not confirm, or not in full. Later stages are approved before they are paid.
 */
export function approvalOwedFen(
  payments: readonly PaymentRecord[],
  decisions: readonly DecisionDocument[],
  acts: readonly Pick<ActDocument, 'kind' | 'elementId' | 'engineVariables'>[],
): number {
  const isSettled = acts.some(
    ({ kind, elementId, engineVariables }) =>
      kind === undefined &&
      (      (elementId === 'approveAfterwards' && engineVariables['postHocOutcome'] === 'confirmed') || elementId === 'resolveNotConfirmed'),
  );
  if (isSettled) return 0;
  const paidFirst = new Set(decisions.filter(({ kind }) => kind === 'temporary-aid-emergency').map(({ _id }) => _id));
  return payments.filter(({ decisionId, status }) => status === 'paid' && paidFirst.has(decisionId)).reduce((sum, { amountFen }) => sum + amountFen, 0);
}
