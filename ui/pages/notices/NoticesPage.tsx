import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotices, useReadNotices, useUnreadNotices } from '../../api/use-notices.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import './notices.css';

/** What the office of this person should know of, the newest first. */
export function NoticesPage() {
  const { t, i18n } = useTranslation();
  const query = useNotices();
  const unread = useUnreadNotices();
  const read = useReadNotices();
  if (!query.data) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;
  const notices = query.data.pages.flatMap(({ items }) => items);
  return (
    <div className="page">
      <PageHeader
        title={t('caseFile.notices')}
        aside={
          unread > 0 && (
            <Button onClick={() => read.mutate(undefined)} loading={read.isPending} data-testid="notices-read-all">
              {t('caseFile.readAll')}
            </Button>
          )
        }
      />
      {notices.length === 0 && <EmptyNotice title={t('caseFile.noNotices')} advice={t('caseFile.noNoticesAdvice')} />}
      <ul className="surface notice-list">
        {notices.map(({ noticeId, about, caseId, receiptNumber, title, isOverdue, at, isRead }) => (
          <li key={noticeId} data-testid="notice" data-read={isRead}>
            <Link to={addressOf[about ?? 'case']} params={{ id: caseId }} onClick={() => !isRead && read.mutate(noticeId)}>
              <span className={isRead ? undefined : 'notice-unread'}>{title}</span>
              <span className="quiet number">
                {receiptNumber} · {formatDate(at, i18n.language, 'time')}
              </span>
            </Link>
            <span>
              {isOverdue && <Tag color="warning">{t('caseFile.isOverdue')}</Tag>}
              {!isRead && <Tag color="processing">{t('caseFile.isUnread')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

const addressOf = { case: '/cases/$id', 'price-run': '/prices/$id', matter: '/matters/$id' } as const;
