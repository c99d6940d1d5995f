import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PriceRunView } from '../../../domain/api-prices.js';
import { PriceActs } from './PriceActs.js';
import { PriceCounties } from './PriceCounties.js';
import { PriceFacts } from './PriceFacts.js';

/** Beside a task: the month's prices that it is about. */
export function PriceRunContext({ run }: { readonly run: PriceRunView }) {
  const { t } = useTranslation();
  const { runId } = run;
  return (
    <aside className="inbox-context batch-context" aria-label={t('tasks.context')}>
      <h2>
        <Link to="/prices/$id" params={{ id: runId }}>
          {run.runNumber}
        </Link>{' '}
        <span className="quiet">{run.statusText}</span>
      </h2>
      <PriceFacts run={run} />
      {run.lists && (
        <>
          <p>
            <Link to="/prices/$id" params={{ id: runId }} search={{ tab: 'recipients' }}>
              {t('prices.tab.recipients')} {run.lists.count}
            </Link>
          </p>
          <PriceCounties run={run} />
        </>
      )}
      <h3>{t('prices.tab.acts')}</h3>
      <PriceActs run={run} />
    </aside>
  );
}
