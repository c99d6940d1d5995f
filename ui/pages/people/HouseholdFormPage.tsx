import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { useHousehold } from '../../api/use-households.js';
import { usePeopleNames } from '../../api/use-people.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { HouseholdForm } from './HouseholdForm.js';
import './people.css';

/** Begins with the person from whose page one comes as its head. */
export function NewHouseholdPage() {
  const { t } = useTranslation();
  const { head } = useSearch({ from: '/frame/people/households/new' });
  const names = usePeopleNames(head);
  if (head !== undefined && !names.data) return names.isError ? <ErrorNotice error={names.error} /> : <PageLoading />;
  const since = civilDate(new Date());
  const members =
    head === undefined ? [] : [{ personId: head, relation: 'head', livesTogether: true, supports: true, isCounted: true, since }];
  const property = { liquidAssetsYuan: 0, businessInterestYuan: 0, homesOwned: 0, nonEssentialVehicles: 0 };
  return (
    <WithMessages>
      <div className="page">
        <HouseholdForm title={t('people.enterHousehold')} initial={{ members, property }} known={names.data ?? {}} />
      </div>
    </WithMessages>
  );
}

export function ChangeHouseholdPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/people/households/$id/change' });
  const household = useHousehold(id);
  if (!household.data)
    return household.isError ? <ErrorNotice error={household.error} onRetry={() => void household.refetch()} /> : <PageLoading />;
  const known = Object.fromEntries(Object.entries(household.data.people).map(([personId, { name }]) => [personId, name]));
  const readNewest = async () => (await household.refetch()).data;
  return (
    <WithMessages>
      <div className="page">
        <HouseholdForm
          key={id}
          title={`${t('people.change')} · ${household.data.householdNumber}`}
          base={household.data}
          known={known}
          readNewest={readNewest}
        />
      </div>
    </WithMessages>
  );
}
