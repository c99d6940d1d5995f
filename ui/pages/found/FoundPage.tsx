import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseSummary } from '../../../domain/api.js';
import { useCases } from '../../api/use-cases.js';
import { useSession } from '../../api/use-session.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { CaseStatus } from '../cases/CaseStatus.js';
import '../cases/case.css';

/** M16: people found without means, those who are being helped first. */
export function FoundPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const user = useSession();
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const found = useCases('', 'vagrant-aid', shown === 'open' ? 'open' : undefined);
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayReport = mayDo(user, 'report-found-person');
  const mayLink = mayDo(user, 'write-people');
  return (
    <div className="page">
      <PageHeader
        title={t('found.title')}
        aside={
          mayReport && (
            <Button type="primary" onClick={() => void navigate({ to: '/found/new' })} data-testid="found-report">
              {t('found.report')}
            </Button>
          )
        }
      />
      <p className="quiet">{t('found.lead')}</p>
      <Segmented
        value={shown}
        onChange={setShown}
        options={(['open', 'all'] as const).map((value) => ({ value, label: t(`found.${value}`) }))}
        style={{ marginBlockEnd: 12 }}
      />
      {found.isPending && <PageLoading />}
      {found.isError && !found.data && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyNotice title={t('found.empty')} advice={t('found.emptyAdvice')} />}
      {rows.length > 0 && (
        <Table<CaseSummary>
          size="small"
          className="surface"
          rowKey="caseId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          onRow={(row) => ({ 'data-testid': `found-row-${row.receiptNumber}` }) as object}
          columns={[
            {
              title: t('cases.receiptNumber'),
              render: (_, row) => (
                <Link to="/cases/$id" params={{ id: row.caseId }}>
                  {row.receiptNumber}
                </Link>
              ),
            },
            { title: t('cases.status'), render: (_, row) => <CaseStatus status={row.status} text={row.statusText} /> },
            { title: t('cases.person'), dataIndex: 'personName' },
            { title: t('cases.township'), dataIndex: 'townshipName' },
            { title: t('cases.reportedAt'), render: (_, row) => formatDate(row.reportedAt, i18n.language, 'time') },
            ...(mayLink
              ? [
                  {
                    title: '',
                    render: (_: unknown, row: CaseSummary) =>
                      row.status !== 'closed' && (
                        <Link to="/leads/$id" params={{ id: row.caseId }} data-testid={`found-link-${row.receiptNumber}`}>
                          {t('found.link')}
                        </Link>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {found.hasNextPage && (
        <Button className="more" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
