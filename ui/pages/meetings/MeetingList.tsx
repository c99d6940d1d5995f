import { Link } from '@tanstack/react-router';
import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingSummary } from '../../../domain/api-meetings.js';
import { useMeetings } from '../../api/use-meetings.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageLoading } from '../../components/PageLoading.js';
import { stateColor } from './state-color.js';

export function MeetingList() {
  const { t, i18n } = useTranslation();
  const meetings = useMeetings();
  const rows = meetings.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {meetings.isPending && <PageLoading />}
      {meetings.isError && !meetings.data && <ErrorNotice error={meetings.error} onRetry={() => void meetings.refetch()} />}
      {meetings.data && rows.length === 0 && <EmptyNotice title={t('meetings.empty')} advice={t('meetings.emptyAdvice')} />}
      {rows.length > 0 && (
        <Table<MeetingSummary>
          size="small"
          className="surface"
          rowKey="meetingId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          columns={[
            {
              title: t('meetings.at'),
              render: (_, { meetingId, at }) => (
                <Link to="/meetings/$id" params={{ id: meetingId }} data-testid="meeting-link">
                  {formatDate(at, i18n.language, 'time')}
                </Link>
              ),
            },
            {
              title: t('meetings.state'),
              render: (_, { state, toDeclare }) => (
                <>
                  <Tag color={stateColor(state)}>{t(`meetings.stateIs.${state}`)}</Tag>
                  {toDeclare > 0 && <Tag color="warning">{t('meetings.toDeclare', { count: toDeclare })}</Tag>}
                </>
              ),
            },
            { title: t('meetings.place'), dataIndex: 'place' },
            { title: t('meetings.mode'), render: (_, { mode }) => t(`meetings.modeIs.${mode}`) },
            { title: t('meetings.chair'), dataIndex: 'chairName' },
            { title: t('meetings.items'), dataIndex: 'items', className: 'number' },
          ]}
        />
      )}
      {meetings.hasNextPage && (
        <Button className="more" loading={meetings.isFetchingNextPage} onClick={() => void meetings.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
