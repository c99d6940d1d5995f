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

/** M23: what came in through the one door, the newest first. */
export function IntakesPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const user = useSession();
  const intakes = useCases('', 'unified-intake');
  const rows = intakes.data?.pages.flatMap(({ items }) => items) ?? [];
  const start = mayDo(user, 'write-people') && (
    <Button type="primary" onClick={() => void navigate({ to: '/intake/new' })} data-testid="intake-start">
      {t('intake.start')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader title={t('intake.title')} aside={start} />
      <p className="quiet">{t('intake.lead')}</p>
      {intakes.isPending && <PageLoading />}
      {intakes.isError && !intakes.data && <ErrorNotice error={intakes.error} onRetry={() => void intakes.refetch()} />}
      {intakes.data && rows.length === 0 && <EmptyNotice title={t('intake.empty')} advice={t('intake.emptyAdvice')} />}
      {rows.length > 0 && (
        <Table<CaseSummary>
          size="small"
          className="surface"
          rowKey="caseId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          columns={[
            {
              title: t('cases.receiptNumber'),
              render: (_, row) => (
                <Link to="/intake/$id" params={{ id: row.caseId }}>
                  {row.receiptNumber}
                </Link>
              ),
            },
            { title: t('cases.status'), render: (_, row) => <CaseStatus status={row.status} text={row.statusText} /> },
            { title: t('cases.person'), dataIndex: 'personName' },
            { title: t('cases.township'), dataIndex: 'townshipName' },
            { title: t('cases.reportedAt'), render: (_, row) => formatDate(row.reportedAt, i18n.language, 'time') },
          ]}
        />
      )}
      {intakes.hasNextPage && (
        <Button className="more" loading={intakes.isFetchingNextPage} onClick={() => void intakes.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
