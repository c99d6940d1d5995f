import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';

/** Where the money of a batch is now, status by status. */
export function BatchFacts({ batch }: { readonly batch: BatchView }) {
  const { t, i18n } = useTranslation();
  const { lineCount, totalFen, cutOffOn, preparedByName, totals } = batch;
  const facts: readonly (readonly [string, string])[] = [
    [t('money.total'), totalFen === undefined ? '–' : `${formatFen(totalFen)} · ${lineCount ?? 0}`],
    ...Object.entries(totals).map(
      ([status, { count, amountFen }]) => [t(`cases.payment.${status}`), `${formatFen(amountFen)} · ${count}`] as const,
    ),
    [t('money.cutOffOn'), formatDate(cutOffOn, i18n.language)],
    [t('money.by'), preparedByName],
  ];
  return (
    <dl className="batch-facts surface" data-testid="batch-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
