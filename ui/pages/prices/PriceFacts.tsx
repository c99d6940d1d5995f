import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceRunView } from '../../../domain/api-prices.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';
import '../disbursements/batch.css';
import { formatPercent } from './format-percent.js';

/** The figures beside their triggers, whom it covers and how much that is. */
export function PriceFacts({ run }: { readonly run: PriceRunView }) {
  const { t, i18n } = useTranslation();
  const { triggers, lists, corrects } = run;
  const besideTrigger = (percent: number | null, trigger: number | undefined) =>
    trigger === undefined ? formatPercent(percent) : `${formatPercent(percent)}（${t('prices.trigger', { percent: trigger })}）`;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('prices.cpi'), besideTrigger(run.cpiYearOnYearPercent, triggers.cpiPercent)],
    [t('prices.foodCpi'), besideTrigger(run.foodCpiYearOnYearPercent, triggers.foodCpiPercent)],
    [t('prices.list'), lists ? `${t('prices.people', { count: lists.count })} · ${formatFen(lists.amountFen)}` : '–'],
    [t('prices.each'), formatFen(run.amountFen)],
    [t('prices.groups'), run.groups.map((group) => t(`policy.option.${group}`)).join(i18n.language === 'en' ? ', ' : '、')],
    [t('prices.publishedOn'), formatDate(run.publishedOn, i18n.language)],
    [t('prices.keyDate'), formatDate(run.keyDate, i18n.language)],
    [t('prices.dueOn'), formatDate(run.dueOn, i18n.language)],
    [t('prices.importedBy'), run.importedByName],
  ];
  return (
    <dl className="batch-facts surface" data-testid="price-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {corrects && (
        <div>
          <dt>{t('prices.corrects')}</dt>
          <dd>
            <Link to="/prices/$id" params={{ id: corrects.runId }}>
              {corrects.runNumber}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
