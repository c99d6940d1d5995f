import type { TFunction } from 'i18next';
import type { PolicyValue } from '../../../domain/policy/effect.js';
import { formatFen } from '../../../domain/money/fen.js';
import type { FieldKind } from './policy-fields.js';

/** A value with its unit, as people say it. */
export function valueText(kind: FieldKind, value: PolicyValue, t: TFunction): string {
  if (value === undefined) return t('policy.notSet');
  if (typeof value === 'boolean') return t(value ? 'policy.on' : 'policy.off');
  if (typeof value === 'object') return value.length === 0 ? t('common.none') : value.join(t('common.listSeparator'));
  return kind === 'fen' ? formatFen(value) : t(`policy.unit.${kind}`, { count: value });
}
