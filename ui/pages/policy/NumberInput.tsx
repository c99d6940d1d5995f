import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NumberKind } from './policy-fields.js';

const fractions: Partial<Record<NumberKind, number>> = { fen: 2, multiple: 2, percent: 2 };
/** What must be more than nothing; money, shares and counts may be nothing. */
const mayBeZero: readonly NumberKind[] = ['fen', 'percent', 'count'];

/** A number with its unit; the rest comes from the form. */
export function NumberInput({ kind, ...props }: { readonly kind: NumberKind }) {
  const { t } = useTranslation();
  const precision = fractions[kind] ?? 0;
  return (
    <InputNumber
      min={mayBeZero.includes(kind) ? 0 : precision > 0 ? 0.01 : 1}
      precision={precision}
      placeholder={t('policy.notSet')}
      {...(kind === 'fen' ? { prefix: '¥' } : { suffix: t(`policy.suffix.${kind}`) })}
      style={{ width: '100%' }}
      {...props}
    />
  );
}
