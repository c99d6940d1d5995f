import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyEffect } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import type { PolicyValue } from '../../../domain/policy/effect.js';
import { fieldOf, wordsOf } from './policy-fields.js';
import { valueText } from './value-text.js';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a version changes, and what follows from it. */
export function EffectTable({ effect }: { readonly effect: PolicyEffect }) {
  const { t } = useTranslation();
  const changes = effect.changes.map(({ parameter, before, after }): Row => {
    const field = fieldOf(parameter);
    const text = (value: PolicyValue) => (field === undefined ? String(value) : valueText(field, value, t));
    return { key: parameter, label: t(wordsOf(parameter)), before: text(before), after: text(after) };
  });
  const limits = Object.entries(effect.limitsFen)
    .filter(([, { before, after }]) => before !== after)
    .map(([severity, { before, after }]): Row => ({ key: severity, label: t(`policy.limit.${severity}`), before: formatFen(before), after: formatFen(after) }));
  return (
    <>
      <Table<Row>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={[...changes, ...limits]}
        data-testid="policy-effect"
        columns={[
          { title: t('policy.value'), dataIndex: 'label' },
          { title: t('policy.before'), dataIndex: 'before', className: 'policy-before' },
          { title: t('policy.after'), dataIndex: 'after', className: 'policy-after' },
        ]}
      />
      <p className="quiet policy-open-cases">{t('policy.openCases', { count: effect.openCases })}</p>
    </>
  );
}
