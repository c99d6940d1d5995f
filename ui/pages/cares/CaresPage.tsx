import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { careFilters, type CareFilter, type CareRow } from '../../../domain/api-care.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useCares } from '../../api/use-cares.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { CareState } from './CareState.js';
import './cares.css';

/** M05, R08: who is without a care agreement, whose visit was missed, who is under care. */
export function CaresPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/cares' });
  const which = careFilters.find((filter) => filter === search.which) ?? 'without-agreement';
  const cares = useCares(which);
  const rows = cares.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <div className="page" data-testid="cares-page">
      <PageHeader title={t('cares.title')}>
        <p className="quiet page-lead">{t('cares.lead')}</p>
      </PageHeader>
      <div className="filters">
        <Segmented<CareFilter>
          value={which}
          onChange={(value) => void navigate({ to: '/cares', search: { which: value }, replace: true })}
          options={careFilters.map((value) => ({ value, label: t(`cares.whichIs.${value}`) }))}
          data-testid="cares-which"
        />
      </div>
      {cares.isPending && <PageLoading />}
      {cares.isError && !cares.data && <ErrorNotice error={cares.error} onRetry={() => void cares.refetch()} />}
      {cares.data && rows.length === 0 && <EmptyNotice title={t(`cares.none.${which}`)} advice={t('cares.noneAdvice')} />}
      {rows.length > 0 && <CareTable rows={rows} />}
      {cares.hasNextPage && (
        <Button className="more" loading={cares.isFetchingNextPage} onClick={() => void cares.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

function CareTable({ rows }: { readonly rows: readonly CareRow[] }) {
  const { t, i18n } = useTranslation();
  const date = (text: string | undefined) => (text === undefined ? '—' : formatDate(text, i18n.language));
  return (
    <Table<CareRow>
      size="small"
      className="surface"
      rowKey="careId"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      onRow={({ householdId }) => ({ 'data-testid': `care-row-${householdId}` }) as object}
      columns={[
        {
          title: t('cares.person'),
          render: (_, { careId, nameMasked }) => (
            <Link to="/cares/$id" params={{ id: careId }}>
              {nameMasked || '—'}
            </Link>
          ),
        },
        { title: t('cares.state'), render: (_, { state }) => <CareState state={state} /> },
        {
          title: t('cares.nextVisit'),
          render: (_, { nextVisitOn, isVisitMissed }) => (
            <>
              {date(nextVisitOn)} {isVisitMissed && <Tag color="error">{t('cares.missed')}</Tag>}
            </>
          ),
        },
        { title: t('cares.level'), render: (_, { level }) => (level ? t(`cares.levelIs.${level}`) : t('cares.notAssessed')) },
        {
          title: t('cares.standard'),
          align: 'right',
          className: 'number',
          render: (_, { standardFen }) => (standardFen === undefined ? '—' : formatFen(standardFen)),
        },
        { title: t('cares.caregiver'), render: (_, { caregiverKind }) => (caregiverKind ? t(`cares.kindIs.${caregiverKind}`) : '—') },
        { title: t('cares.until'), render: (_, { agreementUntil }) => date(agreementUntil) },
        { title: t('cares.openedOn'), render: (_, { openedOn }) => date(openedOn) },
        { title: t('cases.township'), dataIndex: 'townshipName' },
      ]}
    />
  );
}
