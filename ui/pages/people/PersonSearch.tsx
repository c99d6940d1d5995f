import { Link } from '@tanstack/react-router';
import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../domain/api-people.js';
import { usePeople } from '../../api/use-people.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';

export function PersonSearch() {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const people = usePeople(q);
  const rows = people.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          className="people-search"
          placeholder={t('people.search')}
          aria-label={t('people.search')}
          maxLength={50}
          autoComplete="off"
          onSearch={(text) => setQ(text.trim())}
          data-testid="people-search"
        />
        <p className="quiet people-help">{t('people.searchHelp')}</p>
      </div>
      {people.isPending && <PageLoading />}
      {people.isError && !people.data && <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.data && rows.length === 0 && (
        <EmptyNotice
          title={t(q ? 'people.emptySearch' : 'people.empty')}
          advice={t(q ? 'people.emptySearchAdvice' : 'people.emptyAdvice')}
        />
      )}
      {rows.length > 0 && (
        <Table<PersonRow>
          size="small"
          className="surface"
          rowKey="personId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          onRow={(row) => ({ 'data-testid': `person-row-${row.personId}` }) as object}
          columns={[
            {
              title: t('people.field.name'),
              render: (_, row) => (
                <>
                  <Link to="/people/$id" params={{ id: row.mergedInto ?? row.personId }}>
                    {row.name}
                  </Link>{' '}
                  {row.mergedInto !== undefined && <Tag>{t('people.merged')}</Tag>}
                </>
              ),
            },
            { title: t('people.age'), render: (_, { age }) => (age === undefined ? '' : t('people.years', { count: age })) },
            { title: t('people.field.identityNumber'), render: (_, row) => row.identityNumber ?? <Tag>{t('people.provisional')}</Tag> },
            { title: t('people.field.village'), dataIndex: 'village' },
            { title: t('people.township'), dataIndex: 'townshipName' },
          ]}
        />
      )}
      {people.hasNextPage && (
        <Button className="more" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
