import { useTranslation } from 'react-i18next';
import { useHouseholdBenefits } from '../../api/use-benefits.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { BenefitList } from './BenefitList.js';

/** What a household is entitled to, and how it came to that. */
export function HouseholdBenefits({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const query = useHouseholdBenefits(householdId);
  return (
    <section className="surface case-card" data-testid="household-benefits">
      <h3>{t('cases.benefits')}</h3>
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className="quiet">{t('benefits.none')}</p>}
      {query.data && <BenefitList benefits={query.data} showsCase />}
    </section>
  );
}
