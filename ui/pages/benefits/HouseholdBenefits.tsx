import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouseholdBenefits } from '../../api/use-benefits.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { BenefitList } from './BenefitList.js';
import { ReportChangeModal } from './ReportChangeModal.js';

/** What a household is entitled to, how it came to that, and where it reports a change. */
export function HouseholdBenefits({ householdId, mayReport }: { readonly householdId: string; readonly mayReport: boolean }) {
  const { t } = useTranslation();
  const [isReporting, setReporting] = useState(false);
  const query = useHouseholdBenefits(householdId);
  const hasCurrent = query.data?.some(({ state }) => state !== 'stopped') ?? false;
  return (
    <section className="surface case-card" data-testid="household-benefits">
      <div className="benefit-head">
        <h3>{t('cases.benefits')}</h3>
        {mayReport && hasCurrent && (
          <Button className="benefit-act" onClick={() => setReporting(true)} data-testid="report-change">
            {t('benefits.reportChange')}
          </Button>
        )}
      </div>
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className="quiet">{t('benefits.none')}</p>}
      {query.data && <BenefitList benefits={query.data} showsCase />}
      {isReporting && <ReportChangeModal householdId={householdId} onClose={() => setReporting(false)} />}
    </section>
  );
}
