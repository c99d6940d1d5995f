import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import { BenefitList } from '../benefits/BenefitList.js';

/** What the case has led to: entitlements with their level, and when they are looked at again. */
export function CaseBenefits({ caseFile: { benefits } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  if (benefits.length === 0) return null;
  return (
    <section data-testid="case-benefits">
      <h3>{t('cases.benefits')}</h3>
      <BenefitList benefits={benefits} />
    </section>
  );
}
