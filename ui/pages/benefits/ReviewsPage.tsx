import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Select, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { reviewFilters, type ReviewRow } from '../../../domain/api-benefits.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useReviews } from '../../api/use-benefits.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import './benefits.css';

const programs = ['dibao', 'dibao-single', 'tekun', 'low-income'] as const;

/** M05: which benefits are to be looked at next; those due first. */
export function ReviewsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { when = 'soon', program } = useSearch({ from: '/frame/reviews' });
  const reviews = useReviews({ when, program });
  const rows = reviews.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (wanted: { when?: string | undefined; program?: string | undefined }) => {
    const search = { when, program, ...wanted };
    void navigate({ to: '/reviews', search: { when: search.when, ...(search.program && { program: search.program }) }, replace: true });
  };

  return (
    <div className="page" data-testid="reviews-page">
      <PageHeader title={t('benefits.reviews')} />
      <p className="quiet">{t('benefits.reviewsLead')}</p>
      <div className="filters">
        <Segmented
          value={when}
          onChange={(value) => show({ when: value })}
          options={reviewFilters.map((value) => ({ value, label: t(`benefits.whenIs.${value}`) }))}
          data-testid="reviews-when"
        />
        <Select
          allowClear
          className="reviews-program"
          value={program}
          placeholder={t('benefits.program')}
          aria-label={t('benefits.program')}
          onChange={(value?: string) => show({ program: value })}
          options={programs.map((value) => ({ value, label: t(`cases.benefitIs.${value}`) }))}
        />
      </div>
      {reviews.isPending && <PageLoading />}
      {reviews.isError && !reviews.data && <ErrorNotice error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.data && rows.length === 0 && <EmptyNotice title={t('benefits.noReviews')} advice={t('benefits.noReviewsAdvice')} />}
      {rows.length > 0 && (
        <Table<ReviewRow>
          size="small"
          className="surface"
          rowKey="benefitId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          onRow={(row) => ({ 'data-testid': `review-row-${row.householdId}` }) as object}
          columns={[
            {
              title: t('benefits.dueOn'),
              render: (_, { dueOn, isOverdue }) => (
                <>
                  {formatDate(dueOn, i18n.language)} {isOverdue && <Tag color="error">{t('benefits.overdue')}</Tag>}
                </>
              ),
            },
            {
              title: t('benefits.household'),
              render: (_, { householdId, householdNumber }) => (
                <Link to="/people/households/$id" params={{ id: householdId }}>
                  {householdNumber}
                </Link>
              ),
            },
            {
              title: t('benefits.review'),
              render: (_, { caseId }) =>
                caseId === undefined ? (
                  <span className="quiet">{t('benefits.notBegun')}</span>
                ) : (
                  <Link to="/cases/$id" params={{ id: caseId }}>
                    {t('benefits.underWay')}
                  </Link>
                ),
            },
            {
              title: t('benefits.program'),
              render: (_, row) =>
                `${t(`cases.benefitIs.${row.program}`)} ${row.dibaoClass ? t('cases.dibaoClass', { dibaoClass: row.dibaoClass }) : ''}`,
            },
            {
              title: t('benefits.level'),
              align: 'right',
              className: 'number',
              render: (_, { levelFen }) => (levelFen > 0 ? formatFen(levelFen) : '—'),
            },
            { title: t('benefits.state'), render: (_, { state }) => t(`benefits.stateIs.${state}`) },
            { title: t('cases.township'), dataIndex: 'townshipName' },
          ]}
        />
      )}
      {reviews.hasNextPage && (
        <Button className="more" loading={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
