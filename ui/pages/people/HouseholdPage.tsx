import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { endpoints } from '../../api/endpoints.js';
import { useHousehold } from '../../api/use-households.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { HouseholdBenefits } from '../benefits/HouseholdBenefits.js';
import { HistoryList } from './HistoryList.js';
import { HouseholdMeans } from './HouseholdMeans.js';
import { MembersTable } from './MembersTable.js';
import { ReadingsCard } from './ReadingsCard.js';
import { SignedPapersCard } from './SignedPapersCard.js';
import '../cases/case.css';
import './people.css';

/** A household: members, means, papers, history. */
export function HouseholdPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/frame/people/households/$id' });
  const { date } = useSearch({ from: '/frame/people/households/$id' });
  const query = useHousehold(id, date);
  if (!query.data) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;

  const household = query.data;
  const showOn = (wanted?: string) =>
    void navigate({ to: '/people/households/$id', params: { id }, search: wanted === undefined ? {} : { date: wanted } });
  const here = Object.values(household.people).filter(({ isCurrent }) => isCurrent);
  return (
    <WithMessages>
      <div className="page" data-testid="household-page">
        <PageHeader
          title={
            <>
              {household.householdNumber} <small className="quiet">{household.townshipName}</small>{' '}
              <Tag>{t(`people.settlementIs.${household.fields.settlementKind}`)}</Tag>
              {household.fields.monitoredGroups.map((group) => (
                <Tag key={group} color="warning">
                  {t(`people.groupIs.${group}`)}
                </Tag>
              ))}
            </>
          }
          aside={
            household.mayWrite &&
            date === undefined && (
              <>
                <Button
                  onClick={() => void navigate({ to: '/people/households/$id/change', params: { id } })}
                  data-testid="household-change"
                >
                  {t('people.change')}
                </Button>{' '}
                <Button type="primary" onClick={() => void navigate({ to: '/intake/new', search: { household: id } })} data-testid="household-apply">
                  {t('people.apply')}
                </Button>
              </>
            )
          }
        />
        {date !== undefined && (
          <Alert
            className="person-banner"
            type="info"
            showIcon
            title={t('people.asOf', { date: formatDate(date, i18n.language) })}
            action={<Button onClick={() => showOn()}>{t('people.backToToday')}</Button>}
          />
        )}
        <div className="case-columns">
          <div>
            <MembersTable household={household} />
            <HouseholdMeans household={household} />
            {date === undefined && <HouseholdBenefits householdId={id} mayReport={household.mayWrite} />}
          </div>
          <div>
            <SignedPapersCard people={here} papers={household} mayWrite={household.mayWrite} />
            <HistoryList history={household.history} onShow={showOn} />
            <ReadingsCard address={endpoints.householdReadings(id)} />
          </div>
        </div>
      </div>
    </WithMessages>
  );
}
