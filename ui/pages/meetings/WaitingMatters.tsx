import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { WaitingDiscussion } from '../../../domain/api-meetings.js';
import { useWaitingDiscussions } from '../../api/use-meetings.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageLoading } from '../../components/PageLoading.js';
import { CallMeetingModal } from './CallMeetingModal.js';

/** What the secretary puts on an agenda. */
export function WaitingMatters() {
  const { t, i18n } = useTranslation();
  const waiting = useWaitingDiscussions();
  const [selected, setSelected] = useState<readonly WaitingDiscussion[]>([]);
  const [isCalling, setCalling] = useState(false);
  const rows = waiting.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {waiting.isPending && <PageLoading />}
      {waiting.isError && !waiting.data && <ErrorNotice error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.data && rows.length === 0 && <EmptyNotice title={t('meetings.waitingEmpty')} advice={t('meetings.waitingEmptyAdvice')} />}
      {rows.length > 0 && (
        <>
          <div className="filters">
            <Button type="primary" disabled={selected.length === 0} onClick={() => setCalling(true)} data-testid="meeting-call">
              {t('meetings.call')}
            </Button>
          </div>
          <Table<WaitingDiscussion>
            size="small"
            className="surface"
            rowKey="discussionId"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={rows}
            onRow={({ receiptNumber }) => ({ 'data-testid': `waiting-${receiptNumber}` }) as object}
            rowSelection={{
              selectedRowKeys: selected.map(({ discussionId }) => discussionId),
              onChange: (_keys, chosen) => setSelected(chosen),
              getCheckboxProps: ({ receiptNumber }) => ({ 'aria-label': `${t('meetings.select')} ${receiptNumber}` }),
            }}
            columns={[
              {
                title: t('meetings.receiptNumber'),
                render: (_, { caseId, receiptNumber }) => (
                  <Link to="/cases/$id" params={{ id: caseId }}>
                    {receiptNumber}
                  </Link>
                ),
              },
              { title: t('meetings.person'), dataIndex: 'personName' },
              { title: t('meetings.township'), dataIndex: 'townshipName' },
              { title: t('meetings.due'), render: (_, { dueAt }) => formatDate(dueAt, i18n.language, 'time') },
              {
                title: '',
                render: (_, { isUrgent, deferrals }) => (
                  <>
                    {isUrgent && <Tag color="error">{t('meetings.urgent')}</Tag>}
                    {deferrals > 0 && <Tag>{t('meetings.deferredBefore', { count: deferrals })}</Tag>}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
      {waiting.hasNextPage && (
        <Button className="more" loading={waiting.isFetchingNextPage} onClick={() => void waiting.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      <CallMeetingModal
        matters={selected}
        open={isCalling}
        onClose={(isDone) => {
          setCalling(false);
          if (isDone) setSelected([]);
        }}
      />
    </>
  );
}
