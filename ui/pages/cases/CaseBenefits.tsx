import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';

/** What the case has led to: entitlements with their level, and when they are looked at again. */
export function CaseBenefits({ caseFile: { benefits } }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  if (benefits.length === 0) return null;
  return (
    <section data-testid="case-benefits">
      <h3>{t('cases.benefits')}</h3>
      <ul className="payments">
        {benefits.map(({ benefitId, program, dibaoClass, levelFen, from, nextReverificationOn }) => (
          <li key={benefitId} data-program={program}>
            <strong>
              {t(`cases.benefitIs.${program}`)} {dibaoClass && t('cases.dibaoClass', { dibaoClass })}
            </strong>
            <strong className="number">{levelFen > 0 && t('cases.monthly', { amount: formatFen(levelFen) })}</strong>
            <span className="quiet">{t('cases.benefitFrom', { date: formatDate(from, i18n.language) })}</span>
            <span className="quiet">{nextReverificationOn && t('cases.nextReview', { date: formatDate(nextReverificationOn, i18n.language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
