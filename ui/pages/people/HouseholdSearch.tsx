import { Link } from '@tanstack/react-router';
import { Button, Input, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdRow } from '../../../domain/api-people.js';
import { useHouseholds } from '../../api/use-households.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';

/** `action`: what to do with one of them, at the end of its row. */
export function HouseholdSearch({ action }: { readonly action?: (row: HouseholdRow) => ReactNode }) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const households = useHouseholds(q);
  const rows = households.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          className="people-search"
          placeholder={t('people.searchHouseholds')}
          aria-label={t('people.searchHouseholds')}
          maxLength={50}
          autoComplete="off"
          onSearch={(text) => setQ(text.trim())}
          data-testid="households-search"
        />
        <p className="quiet people-help">{t('people.searchHelp')}</p>
      </div>
      {households.isPending && <PageLoading />}
      {households.isError && !households.data && <ErrorNotice error={households.error} onRetry={() => void households.refetch()} />}
      {households.data && rows.length === 0 && (
        <EmptyNotice
          title={t(q ? 'people.emptySearch' : 'people.emptyHouseholds')}
          advice={t(q ? 'people.emptySearchAdvice' : 'people.emptyHouseholdsAdvice')}
        />
      )}
      {rows.length > 0 && (
        <Table<HouseholdRow>
          size="small"
          className="surface"
          rowKey="householdId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          columns={[
            {
              title: t('people.households'),
              render: (_, row) => (
                <Link to="/people/households/$id" params={{ id: row.householdId }}>
                  {row.householdNumber}
                </Link>
              ),
            },
            { title: t('people.relationIs.head'), dataIndex: 'headName' },
            { title: t('people.isCounted'), dataIndex: 'memberCount', className: 'number' },
            { title: t('people.township'), dataIndex: 'townshipName' },
            ...(action ? [{ title: '', render: (_: unknown, row: HouseholdRow) => action(row) }] : []),
          ]}
        />
      )}
      {households.hasNextPage && (
        <Button className="more" loading={households.isFetchingNextPage} onClick={() => void households.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
