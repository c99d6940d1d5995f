import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyVersionView, PolicyView } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';
import { ValueTable } from './ValueTable.js';

/** Every confirmed version; the one in force is open. */
export function VersionTable({ policy }: { readonly policy: PolicyView }) {
  const { t, i18n } = useTranslation();
  const stateOf = ({ version, effectiveFrom }: PolicyVersionView) => {
    if (version === policy.inForce) return <Tag color="success">{t('policy.inForce')}</Tag>;
    return effectiveFrom > policy.today ? <Tag color="processing">{t('policy.upcoming')}</Tag> : <Tag>{t('policy.past')}</Tag>;
  };
  return (
    <Table<PolicyVersionView>
      size="small"
      className="surface"
      rowKey="version"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={policy.versions}
      expandable={{
        expandedRowRender: ({ values }) => <ValueTable values={values} />,
        defaultExpandedRowKeys: policy.inForce === undefined ? [] : [policy.inForce],
        expandRowByClick: true,
      }}
      onRow={({ version }) => ({ 'data-testid': `policy-version-${version}` }) as object}
      columns={[
        { title: t('policy.effectiveFrom'), render: (_, { effectiveFrom }) => formatDate(effectiveFrom, i18n.language) },
        { title: t('policy.state'), render: (_, version) => stateOf(version) },
        { title: t('policy.reason'), render: (_, { reason }) => reason ?? '' },
        { title: t('policy.proposedBy'), render: (_, { proposedByName }) => proposedByName ?? '' },
        { title: t('policy.approvedBy'), dataIndex: 'approvedBy' },
      ]}
    />
  );
}
