import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../domain/api.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';

interface Props<Row extends object> {
  readonly list: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  readonly rowKey: keyof Row & string;
  readonly columns: TableColumnsType<Row>;
  readonly empty: string;
  readonly advice: string;
}

/** A list of the server's, page by page. */
export function PagedTable<Row extends object>({ list, rowKey, columns, empty, advice }: Props<Row>) {
  const { t } = useTranslation();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <PageLoading />;
  if (list.isError && !list.data) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <EmptyNotice title={empty} advice={advice} />;
  return (
    <>
      <Table<Row> size="small" className="surface" rowKey={rowKey} pagination={false} scroll={{ x: 'max-content' }} dataSource={rows} columns={columns} />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
