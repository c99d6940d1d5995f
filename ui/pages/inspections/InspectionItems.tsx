import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InspectionItemView } from '../../../domain/api-inspections.js';
import { useInspectionItems } from '../../api/use-inspections.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';

/** The cases drawn, who looks at each, what was found, and whether it is corrected. */
export function InspectionItems({ inspectionId }: { readonly inspectionId: string }) {
  const { t } = useTranslation();
  const list = useInspectionItems(inspectionId);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <PageLoading />;
  if (list.isError && !list.data) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <Table<InspectionItemView>
        size="small"
        className="surface"
        rowKey="itemId"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        onRow={({ receiptNumber }) => ({ 'data-testid': `inspection-item-${receiptNumber}` }) as object}
        columns={[
          {
            title: t('cases.receiptNumber'),
            render: (_, { caseId, receiptNumber }) => (
              <Link to="/cases/$id" params={{ id: caseId }}>
                {receiptNumber}
              </Link>
            ),
          },
          { title: t('inspections.finding'), render: (_, { finding }) => (finding ? t(`inspections.findingIs.${finding}`) : t('inspections.notFound')) },
          { title: t('inspections.correction'), render: (_, item) => correctionOf(item, t) },
          { title: t('inspections.inspectors'), render: (_, { inspectors }) => inspectors.map(({ name }) => name).join('、') },
          { title: t('inspections.leftOut'), render: (_, { leftOut }) => leftOut.join('、') },
          { title: t('inspections.township'), dataIndex: 'townshipName' },
        ]}
      />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function correctionOf({ finding, closedAt }: InspectionItemView, t: ReturnType<typeof useTranslation>['t']): string {
  if (finding === undefined) return '';
  if (finding === 'none') return t('inspections.correctionIs.none');
  return t(`inspections.correctionIs.${closedAt === undefined ? 'open' : 'done'}`);
}
