import type { Program } from '../../domain/benefit/programs.js';

/** Under which key a month of a benefit is paid, by whatever process: one key, so one payment (M30). */
export function benefitMonth(
  { benefitId, program, personId }: { readonly benefitId: string; readonly program: Program; readonly personId?: string },
  period: string,
): { readonly paymentId: string; readonly decisionId: string; readonly period: string; readonly kind: string } {
  const kind = personId === undefined ? program : `${program}:${personId}`;
  const decisionId = benefitId.slice(0, -`:${kind}`.length);
  return { paymentId: `${decisionId}:${period}:${kind}`, decisionId, period, kind };
}
