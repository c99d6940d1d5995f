import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../domain/api-money.js';
import { BatchActs } from './BatchActs.js';
import { BatchFacts } from './BatchFacts.js';
import './batch.css';

/** Beside a task: the batch that it belongs to. */
export function BatchContext({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  return (
    <aside className="inbox-context batch-context" aria-label={t('tasks.context')}>
      <h2>
        <Link to="/disbursements/$id" params={{ id: batch.batchId }}>
          {batch.batchNumber}
        </Link>{' '}
        <span className="quiet">{batch.statusText}</span>
      </h2>
      <BatchFacts batch={batch} />
      <p>
        <Link to="/disbursements/$id" params={{ id: batch.batchId }} search={{ tab: 'left-out' }}>
          {t('money.tab.leftOut')} {batch.leftOutCount ?? 0}
        </Link>
      </p>
      <h3>{t('money.tab.acts')}</h3>
      <BatchActs batch={batch} />
    </aside>
  );
}
