import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InstanceSummary } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';

export function InstanceFacts({ instance }: { readonly instance: InstanceSummary }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="instance-facts quiet">
      <span>{t('monitoring.versionIs', { version: instance.version })}</span>
      <span data-testid="instance-key">{instance.instanceKey}</span>
      {instance.townshipName && <span>{instance.townshipName}</span>}
      {instance.caseId !== undefined && (
        <Link to="/cases/$id" params={{ id: instance.caseId }}>
          {instance.receiptNumber ?? instance.caseId}
        </Link>
      )}
      {instance.parentInstanceKey !== undefined && (
        <Link to="/monitoring/$key" params={{ key: instance.parentInstanceKey }}>
          {t('monitoring.parent')}
        </Link>
      )}
      <span>
        {t('monitoring.started')} {formatDate(instance.startedAt, i18n.language, 'time')}
      </span>
      {instance.endedAt && (
        <span>
          {t('monitoring.ended')} {formatDate(instance.endedAt, i18n.language, 'time')}
        </span>
      )}
    </div>
  );
}
