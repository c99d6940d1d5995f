import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../domain/api-people.js';
import { endpoints } from '../../api/endpoints.js';
import { usePerson } from '../../api/use-people.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { HistoryList } from './HistoryList.js';
import { MergeCard } from './MergeCard.js';
import { PersonFacts } from './PersonFacts.js';
import { ReadingsCard } from './ReadingsCard.js';
import { SignedPapersCard } from './SignedPapersCard.js';
import '../cases/case.css';
import './people.css';

/** A person: masked, with households, papers, history and who looked. */
export function PersonPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/frame/people/$id' });
  const { date } = useSearch({ from: '/frame/people/$id' });
  const query = usePerson(id, date);
  if (!query.data) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;

  const person = query.data;
  const showOn = (wanted?: string) =>
    void navigate({ to: '/people/$id', params: { id }, search: wanted === undefined ? {} : { date: wanted } });
  return (
    <WithMessages>
      <div className="page" data-testid="person-page">
        <PageHeader
          title={
            <>
              {person.name} <small className="quiet">{person.townshipName}</small>{' '}
              {person.isProvisional && <Tag color="warning">{t('people.provisional')}</Tag>}
            </>
          }
          aside={<Acts person={person} isToday={date === undefined} />}
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
        {person.mergedInto !== undefined && (
          <Alert
            className="person-banner"
            type="warning"
            showIcon
            title={t('people.mergedInto')}
            action={
              <Link to="/people/$id" params={{ id: person.mergedInto }}>
                {t('people.openExisting')}
              </Link>
            }
          />
        )}
        <div className="case-columns">
          <div>
            <div className="surface case-card">
              <PersonFacts person={person} isToday={date === undefined} />
            </div>
          </div>
          <div>
            <MergeCard person={person} />
            <Households person={person} />
            <SignedPapersCard people={[{ personId: person.personId, name: person.name }]} papers={person} mayWrite={person.mayWrite} />
            <HistoryList history={person.history} onShow={showOn} />
            <ReadingsCard address={endpoints.ofPerson(person.personId, 'readings')} />
          </div>
        </div>
      </div>
    </WithMessages>
  );
}

function Acts({ person, isToday }: { readonly person: PersonView; readonly isToday: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!person.mayWrite || !isToday) return null;
  return (
    <Button
      type="primary"
      onClick={() => void navigate({ to: '/people/$id/change', params: { id: person.personId } })}
      data-testid="person-change"
    >
      {t('people.change')}
    </Button>
  );
}

function Households({ person: { personId, households, mayWrite } }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  return (
    <section className="surface case-card" data-testid="person-households">
      <h3>{t('people.households')}</h3>
      {households.length === 0 && <p className="quiet">{t('people.noHousehold')}</p>}
      <ul className="person-list">
        {households.map(({ householdId, householdNumber, relation, isCurrent }) => (
          <li key={householdId}>
            <Link to="/people/households/$id" params={{ id: householdId }}>
              {householdNumber}
            </Link>{' '}
            {t(`people.relationIs.${relation}`)} {!isCurrent && <Tag>{t('people.former')}</Tag>}
          </li>
        ))}
      </ul>
      {mayWrite && !households.some(({ isCurrent }) => isCurrent) && (
        <Link to="/people/households/new" search={{ head: personId }} data-testid="person-found-household">
          {t('people.foundHousehold')}
        </Link>
      )}
    </section>
  );
}
