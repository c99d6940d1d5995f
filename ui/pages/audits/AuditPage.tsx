import { Link, useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAudit } from '../../api/use-audits.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { AuditItems } from './AuditItems.js';
import { AuditPayments } from './AuditPayments.js';

/** An audit of funds: its anomalies, with what is said and done about each, and every payment that it looked at. */
export function AuditPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/audits/$id' });
  const audit = useAudit(id);
  const { data } = audit;
  if (!data) {
    return (
      <div className="page">
        {audit.isError ? <ErrorNotice error={audit.error} onRetry={() => void audit.refetch()} /> : <PageLoading />}
      </div>
    );
  }
  const { counts } = data;
  return (
    <div className="page">
      <PageHeader
        title={data.title}
        aside={
          <strong data-testid="audit-counts">
            {t('audits.counts', { items: counts.items, unmarked: counts.unmarked, found: counts.findings + counts.violations, undecided: counts.undecided })}
          </strong>
        }
      >
        <Link to="/matters/$id" params={{ id }}>
          {data.matterNumber}
        </Link>
        <p className="quiet page-lead">{t('audits.lead')}</p>
      </PageHeader>
      <Tabs
        items={[
          { key: 'items', label: t('audits.items'), children: <AuditItems audit={data} /> },
          { key: 'payments', label: t('audits.payments'), children: <AuditPayments auditId={id} /> },
        ]}
      />
    </div>
  );
}
