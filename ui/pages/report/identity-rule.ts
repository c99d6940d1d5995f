import type { TFunction } from 'i18next';
import type { FormRule } from 'antd';
import { isValidResidentId } from '../../../domain/identity/resident-id.js';

/** Says what was found and what is expected: the length first, then the check digit. */
export function identityRule(t: TFunction): FormRule {
  return {
    validator: async (_rule, value: string | undefined) => {
      if (!value) return;
      if (value.length !== 18) throw new Error(t('report.badLength', { count: value.length }));
      if (!isValidResidentId(value)) throw new Error(t('report.badCheckDigit'));
    },
  };
}
