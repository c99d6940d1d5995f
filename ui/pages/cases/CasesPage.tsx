import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../domain/api.js';
import { useCases } from '../../api/use-cases.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import './case.css';
import { CaseStatus } from './CaseStatus.js';

export function CasesPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/cases' });
  // A receipt number may stand in the address, an identity number may not.
  const [identityNumber, setIdentityNumber] = useState('');
  const q = identityNumber || (search.q ?? '');
  const cases = useCases(q);
  const rows = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrow = (text: string) => {
    const isIdentityNumber = /^\d{17}[\dX]$/i.test(text);
    setIdentityNumber(isIdentityNumber ? text : '');
    void navigate({ to: '/cases', search: isIdentityNumber || text === '' ? {} : { q: text }, replace: true });
  };

  return (
    <div className="page">
      <PageHeader title={t('cases.title')} />
      <div className="filters">
        <Input.Search
          allowClear
          defaultValue={search.q}
          placeholder={t('cases.search')}
          aria-label={t('cases.search')}
          className="cases-search"
          autoComplete="off"
          onSearch={(text) => narrow(text.trim())}
          data-testid="cases-search"
        />
      </div>
      {cases.isPending && <PageLoading />}
      {cases.isError && !cases.data && <ErrorNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && rows.length === 0 && (
        <EmptyNotice title={t(q ? 'cases.emptySearch' : 'cases.empty')} advice={t(q ? 'cases.emptySearchAdvice' : 'cases.emptyAdvice')} />
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
            { title: t('cases.status'), render: (_, row) => <CaseStatus status={row.status} text={row.statusText} /> },
            { title: t('cases.person'), dataIndex: 'personName' },
            { title: t('cases.township'), dataIndex: 'townshipName' },
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
