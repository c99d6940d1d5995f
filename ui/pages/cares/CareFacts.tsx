import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CareView, CaregiverReveal } from '../../../domain/api-care.js';
import { formatFen } from '../../../domain/money/fen.js';
import { revealOfCare } from '../../api/use-cares.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';
import { Revealable } from '../../components/Revealable.js';

/** Level, standard, caregiver and next visit; who cares shows itself for a reason. */
export function CareFacts({ care }: { readonly care: CareView }) {
  const { t, i18n } = useTranslation();
  const { careId, caseId, receiptNumber, householdId, level, standardFen, caregiverKind, agreementUntil, nextVisitOn, isVisitMissed } =
    care;
  const date = (text: string | undefined) => (text === undefined ? '—' : formatDate(text, i18n.language));
  const reveal = (field: CaregiverReveal['field'], label: string) => (
    <Revealable label={label} masked="＊＊＊" mayAsk testId={field} ask={(reason) => revealOfCare(careId, { field, reason })} />
  );
  return (
    <section className="surface case-card" data-testid="care-facts">
      <dl className="facts">
        <Fact label={t('cares.level')}>{level ? t(`cares.levelIs.${level}`) : t('cares.notAssessed')}</Fact>
        <Fact label={t('cares.standard')}>
          {standardFen === undefined ? '—' : <span className="number">{t('cares.monthly', { amount: formatFen(standardFen) })}</span>}
        </Fact>
        {caregiverKind && care.hasCaregiver && (
          <>
            <Fact label={t('cares.caregiver')}>
              {t(`cares.kindIs.${caregiverKind}`)} {reveal('caregiverName', t('cares.caregiver'))}
            </Fact>
            <Fact label={t('cares.caregiverPhone')}>{reveal('caregiverPhone', t('cares.caregiverPhone'))}</Fact>
          </>
        )}
        {agreementUntil && <Fact label={t('cares.until')}>{date(agreementUntil)}</Fact>}
        {nextVisitOn && (
          <Fact label={t('cares.nextVisit')}>
            {date(nextVisitOn)} {isVisitMissed && <Tag color="error">{t('cares.missed')}</Tag>}
          </Fact>
        )}
        <Fact label={t('cares.openedOn')}>{date(care.openedOn)}</Fact>
        {caseId !== undefined && (
          <Fact label={t('cares.case')}>
            <Link to="/cases/$id" params={{ id: caseId }}>
              {receiptNumber}
            </Link>
          </Fact>
        )}
        <Fact label={t('cares.household')}>
          <Link to="/people/households/$id" params={{ id: householdId }}>
            {t('cares.openHousehold')}
          </Link>
        </Fact>
      </dl>
    </section>
  );
}
