import type { PolicyValue } from '../../../domain/policy/effect.js';
import type { PolicyValues } from '../../../domain/policy/parameters.js';

export type FieldKind = 'fen' | 'multiple' | 'workingDays' | 'days' | 'hours' | 'years' | 'switch' | 'dates';

export interface PolicyField {
  /** As in `PolicyChange.parameter`. */
  readonly parameter: string;
  readonly kind: FieldKind;
  /** What a form gives up with: some values may be left open. */
  readonly isOptional?: boolean;
}

/** The policy's values in the order in which people look for them. */
export const policyFields: readonly PolicyField[] = [
  { parameter: 'dibaoStandardFen', kind: 'fen' },
  { parameter: 'temporaryAidTiers.light', kind: 'multiple' },
  { parameter: 'temporaryAidTiers.medium', kind: 'multiple' },
  { parameter: 'temporaryAidTiers.heavy', kind: 'multiple' },
  { parameter: 'townshipApprovalCapFen', kind: 'fen' },
  { parameter: 'emergencyResponseHours', kind: 'hours' },
  { parameter: 'postHocDays', kind: 'workingDays' },
  { parameter: 'postHocReminderDays', kind: 'workingDays' },
  { parameter: 'followUpDays', kind: 'days' },
  { parameter: 'paymentAnswerHours', kind: 'hours' },
  { parameter: 'aidAtPlaceOfEmergency', kind: 'switch' },
  { parameter: 'placeLimitLifted', kind: 'switch' },
  { parameter: 'holidays', kind: 'dates' },
  { parameter: 'makeUpDays', kind: 'dates' },
  { parameter: 'retentionYears', kind: 'years', isOptional: true },
];

export const kindOf = (parameter: string): FieldKind => policyFields.find((field) => field.parameter === parameter)?.kind ?? 'multiple';

export function valueAt(values: PolicyValues, parameter: string): PolicyValue {
  return parameter.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], values) as PolicyValue;
}
