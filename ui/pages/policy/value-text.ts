import type { TFunction } from 'i18next';
import { formatFen } from '../../../domain/money/fen.js';
import type { PolicyRow, PolicyValue } from '../../../domain/policy/effect.js';
import type { Column, NumberKind, PolicyField } from './policy-fields.js';

/** A value with its unit, as people say it. */
export function valueText(field: PolicyField, value: PolicyValue, t: TFunction): string {
  if (value === undefined) return t('policy.notSet');
  if (typeof value === 'boolean') return t(value ? 'policy.on' : 'policy.off');
  if (typeof value === 'object') {
    const items = value.map((item: string | PolicyRow) =>
      typeof item === 'string' ? optionText(field.kind, item, t) : rowText(field, item, t),
    );
    return items.length === 0 ? t('common.none') : items.join(t('common.listSeparator'));
  }
  return cellText(field.kind, value, t);
}

function rowText(field: PolicyField, row: PolicyRow, t: TFunction): string {
  const columns: readonly Column[] = field.kind === 'table' ? field.columns : [];
  return columns.map(({ name, kind }) => cellText(kind, row[name] ?? '', t)).join(' · ');
}

function cellText(kind: PolicyField['kind'] | Column['kind'], value: number | string, t: TFunction): string {
  if (typeof value === 'string') return optionText(kind, value, t);
  return kind === 'fen' ? formatFen(value) : t(`policy.unit.${kind as NumberKind}`, { count: value });
}

function optionText(kind: PolicyField['kind'] | Column['kind'], value: string, t: TFunction): string {
  return kind === 'choice' || kind === 'choices' ? t(`policy.option.${value}`) : value;
}
