import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHousehold } from '../../api/use-households.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { HouseholdSearch } from '../people/HouseholdSearch.js';
import { IntakeForm } from './IntakeForm.js';
import './intake.css';

/** First the household, then what it is short of. */
export function NewIntakePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { household: householdId } = useSearch({ from: '/frame/intake/new' });
  const household = useHousehold(householdId);
  const choose = (id: string) => void navigate({ to: '/intake/new', search: { household: id } });
  if (householdId === undefined) {
    return (
      <div className="page" data-testid="intake-choose">
        <PageHeader title={t('intake.chooseHousehold')} />
        <p className="quiet">{t('intake.chooseHelp')}</p>
        <HouseholdSearch
          action={(row) => (
            <Button size="small" type="primary" onClick={() => choose(row.householdId)} data-testid={`intake-take-${row.householdId}`}>
              {t('intake.take')}
            </Button>
          )}
        />
      </div>
    );
  }
  if (!household.data)
    return household.isError ? <ErrorNotice error={household.error} onRetry={() => void household.refetch()} /> : <PageLoading />;
  return (
    <WithMessages>
      <div className="page intake-form-page">
        <PageHeader
          title={
            <>
              {t('intake.newTitle')} <small className="quiet">{household.data.householdNumber}</small>
            </>
          }
        />
        <p className="quiet">{t('intake.lead')}</p>
        <IntakeForm key={householdId} household={household.data} />
      </div>
    </WithMessages>
  );
}
