import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatterSummary } from '../../../domain/api-matters.js';
import { useMatterKinds, useMatters } from '../../api/use-matters.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';

/** An office's matters, and what one may begin. */
export function MattersPage() {
  const { t } = useTranslation();
  const matters = useMatters();
  const rows = matters.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <div className="page">
      <PageHeader title={t('matters.title')} aside={<BeginButton />}>
        <p className="quiet page-lead">{t('matters.lead')}</p>
      </PageHeader>
      {matters.isPending && <PageLoading />}
      {matters.isError && !matters.data && <ErrorNotice error={matters.error} onRetry={() => void matters.refetch()} />}
      {matters.data && rows.length === 0 && <EmptyNotice title={t('matters.empty')} advice={t('matters.emptyAdvice')} />}
      {rows.length > 0 && <MatterTable rows={rows} />}
      {matters.hasNextPage && (
        <Button className="more" loading={matters.isFetchingNextPage} onClick={() => void matters.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

function BeginButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = useMatterKinds();
  if (!kinds.data || kinds.data.length === 0) return null;
  const items = kinds.data.map(({ processId, name }) => ({ key: processId, label: name }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void navigate({ to: '/matters/new/$processId', params: { processId: key } }) }}
    >
      <Button type="primary" data-testid="matter-begin">
        {t('matters.begin')}
      </Button>
    </Dropdown>
  );
}

function MatterTable({ rows }: { readonly rows: readonly MatterSummary[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Table<MatterSummary>
      size="small"
      className="surface"
      rowKey="matterId"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        {
          title: t('matters.name'),
          render: (_, { matterId, title }) => (
            <Link to="/matters/$id" params={{ id: matterId }}>
              {title}
            </Link>
          ),
        },
        { title: t('matters.kind'), dataIndex: 'processName' },
        { title: t('matters.state'), render: (_, { state }) => t(`matters.stateIs.${state}`) },
        { title: t('matters.area'), dataIndex: 'areaName' },
        { title: t('matters.begunBy'), dataIndex: 'begunByName' },
        { title: t('matters.begunAt'), render: (_, { begunAt }) => formatDate(begunAt, i18n.language, 'time') },
        { title: t('matters.number'), dataIndex: 'matterNumber' },
      ]}
    />
  );
}
