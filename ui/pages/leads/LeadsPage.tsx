import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Table } from 'antd';
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

/** M22: leads of the area, the newest first; the hotline sees its county's. */
export function LeadsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const user = useSession();
  const leads = useCases('', 'proactive-discovery');
  const rows = leads.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayLink = mayDo(user, 'write-people');
  return (
    <div className="page">
      <PageHeader
        title={t('leads.title')}
        aside={
          user?.role !== 'supervisor' && (
            <Button type="primary" onClick={() => void navigate({ to: '/leads/new' })} data-testid="lead-report">
              {t('leads.report')}
            </Button>
          )
        }
      />
      <p className="quiet">{t('leads.lead')}</p>
      {leads.isPending && <PageLoading />}
      {leads.isError && !leads.data && <ErrorNotice error={leads.error} onRetry={() => void leads.refetch()} />}
      {leads.data && rows.length === 0 && <EmptyNotice title={t('leads.empty')} advice={t('leads.emptyAdvice')} />}
      {rows.length > 0 && (
        <Table<CaseSummary>
          size="small"
          className="surface"
          rowKey="caseId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          onRow={(row) => ({ 'data-testid': `lead-row-${row.receiptNumber}` }) as object}
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
                        <Link to="/leads/$id" params={{ id: row.caseId }} data-testid={`lead-link-${row.receiptNumber}`}>
                          {t('leads.link')}
                        </Link>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {leads.hasNextPage && (
        <Button className="more" loading={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
