import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../domain/api-money.js';
import { formatDate } from '../../components/format-date.js';

type Act = BatchView['acts'][number];

export function BatchActs({ batch }: { readonly batch: BatchView }) {
  const { t, i18n } = useTranslation();
  return (
    <Table<Act>
      size="small"
      className="surface"
      rowKey="at"
      pagination={false}
      dataSource={batch.acts}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('money.noActs') }}
      onRow={() => ({ 'data-testid': 'batch-act' }) as object}
      columns={[
        { title: t('common.atTime'), render: (_, { at }) => formatDate(at, i18n.language, 'time') },
        { title: t('money.act'), dataIndex: 'elementName' },
        { title: t('money.by'), dataIndex: 'byName' },
        { title: t('money.decision'), render: (_, { decision }) => decision !== undefined && t(`money.decisionIs.${decision}`) },
      ]}
    />
  );
}
