import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../domain/api.js';
import { useCases } from '../../api/use-cases.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { CaseStatus } from './CaseStatus.js';

export function CasesPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/frame/cases' });
  const cases = useCases(filter);
  const rows = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = filter.q !== undefined || filter.status !== undefined;
  const narrow = (change: { readonly q?: string | undefined; readonly status?: string | undefined }) =>
    void navigate({ to: '/cases', search: present({ ...filter, ...change }), replace: true });

  return (
    <div className="page">
      <PageHeader title={t('cases.title')} />
      <div className="filters">
        <Input.Search
          allowClear
          defaultValue={filter.q}
          placeholder={t('cases.search')}
          aria-label={t('cases.search')}
          style={{ width: 240 }}
          onSearch={(q) => narrow({ q: q.trim() })}
          data-testid="cases-search"
        />
        <Segmented
          value={filter.status ?? 'all'}
          options={[
            { value: 'all', label: t('common.all') },
            { value: 'open', label: t('cases.statusIs.open') },
            { value: 'closed', label: t('cases.statusIs.closed') },
          ]}
          onChange={(status) => narrow({ status: status === 'all' ? undefined : status })}
        />
      </div>
      {cases.isPending && <PageLoading />}
      {cases.isError && !cases.data && <ErrorNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && rows.length === 0 && (
        <EmptyNotice title={t(isFiltered ? 'cases.emptySearch' : 'cases.empty')} advice={t(isFiltered ? 'cases.emptySearchAdvice' : 'cases.emptyAdvice')} />
      )}
      {rows.length > 0 && (
        <Table<CaseSummary>
          size="small"
          className="surface"
          rowKey="caseId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          onRow={(row) => ({ 'data-testid': `case-row-${row.caseId}` }) as object}
          columns={[
            {
              title: t('cases.receiptNumber'),
              render: (_, row) => (
                <Link to="/cases/$id" params={{ id: row.caseId }}>
                  {row.receiptNumber}
                </Link>
              ),
            },
            { title: t('cases.person'), dataIndex: 'personName' },
            { title: t('cases.township'), dataIndex: 'townshipName' },
            { title: t('cases.status'), render: (_, row) => <CaseStatus status={row.status} text={row.statusText} /> },
            { title: t('cases.reportedAt'), render: (_, row) => formatDate(row.reportedAt, i18n.language, 'time') },
          ]}
        />
      )}
      {cases.hasNextPage && (
        <Button className="more" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

/** What is not set does not appear in the address. */
function present(filter: { readonly q?: string | undefined; readonly status?: string | undefined }): { q?: string; status?: string } {
  return { ...(filter.q ? { q: filter.q } : {}), ...(filter.status ? { status: filter.status } : {}) };
}
