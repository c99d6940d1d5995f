import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceRunView } from '../../../domain/api-prices.js';
import { formatDate } from '../../components/format-date.js';

type Act = PriceRunView['acts'][number];

export function PriceActs({ run }: { readonly run: PriceRunView }) {
  const { t, i18n } = useTranslation();
  return (
    <Table<Act>
      size="small"
      className="surface"
      rowKey="at"
      pagination={false}
      dataSource={run.acts}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('money.noActs') }}
      onRow={() => ({ 'data-testid': 'price-act' }) as object}
      columns={[
        { title: t('common.atTime'), render: (_, { at }) => formatDate(at, i18n.language, 'time') },
        { title: t('money.act'), dataIndex: 'elementName' },
        { title: t('money.by'), dataIndex: 'byName' },
        { title: t('money.decision'), render: (_, { decision }) => decision !== undefined && t(`prices.decisionIs.${decision}`) },
      ]}
    />
  );
}
