import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BenefitView } from '../../../domain/api-benefits.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';
import './benefits.css';

const colors = { 'not-yet': 'default', active: 'success', suspended: 'warning', stopped: 'default' } as const;

/** Entitlements as they stand today, each with what was decided about it since. */
export function BenefitList({ benefits, showsCase }: { readonly benefits: readonly BenefitView[]; readonly showsCase?: boolean }) {
  const { t, i18n } = useTranslation();
  const date = (text: string) => formatDate(text, i18n.language);
  return (
    <ul className="benefits">
      {benefits.map((benefit) => (
        <li key={benefit.benefitId} data-program={benefit.program} data-testid="benefit">
          <div className="benefit-head">
            <strong>
              {t(`cases.benefitIs.${benefit.program}`)} {benefit.dibaoClass && t('cases.dibaoClass', { dibaoClass: benefit.dibaoClass })}
            </strong>
            <Tag color={colors[benefit.state]}>{t(`benefits.stateIs.${benefit.state}`)}</Tag>
            <strong className="number">{benefit.levelFen > 0 && t('cases.monthly', { amount: formatFen(benefit.levelFen) })}</strong>
          </div>
          <div className="quiet">
            {t('cases.benefitFrom', { date: date(benefit.from) })}
            {benefit.until && ` · ${t('benefits.until', { date: date(benefit.until) })}`}
            {benefit.nextReverificationOn && ` · ${t('cases.nextReview', { date: date(benefit.nextReverificationOn) })}`}
            {showsCase && (
              <>
                {' · '}
                <Link to="/cases/$id" params={{ id: benefit.caseId }}>
                  {t('benefits.openedBy')}
                </Link>
              </>
            )}
          </div>
          {(benefit.changes.length > 0 || benefit.reviews.length > 0) && <History benefit={benefit} />}
        </li>
      ))}
    </ul>
  );
}

function History({ benefit: { changes, reviews, openedLevelFen, from } }: { readonly benefit: BenefitView }) {
  const { t, i18n } = useTranslation();
  const date = (text: string) => formatDate(text, i18n.language);
  return (
    <details>
      <summary>{t('benefits.history', { count: changes.length + reviews.length })}</summary>
      <ol className="benefit-history">
        <li>{t('benefits.opened', { date: date(from), amount: formatFen(openedLevelFen) })}</li>
        {changes.map((change) => (
          <li key={change.changeId} data-kind={change.kind}>
            <Link to="/cases/$id" params={{ id: change.caseId }}>
              {t(`benefits.changeIs.${change.kind}`, { date: date(change.from), amount: formatFen(change.levelFen) })}
            </Link>
            <span className="quiet">{t(`benefits.reasonIs.${change.reason}`)}</span>
          </li>
        ))}
        {reviews.map(({ caseId, completedOn, outcome }) => (
          <li key={caseId} data-outcome={outcome}>
            <Link to="/cases/$id" params={{ id: caseId }}>
              {t('benefits.reviewed', { date: date(completedOn), outcome: t(`benefits.outcomeIs.${outcome}`, { defaultValue: outcome }) })}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  );
}
