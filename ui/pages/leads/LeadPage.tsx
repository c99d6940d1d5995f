import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCase } from '../../api/use-case.js';
import { useLinkHousehold } from '../../api/use-leads.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { problemWords } from '../../components/problem-words.js';
import { CaseStatus } from '../cases/CaseStatus.js';
import { HouseholdSearch } from '../people/HouseholdSearch.js';

/** Which household on file a lead is about. */
export function LeadPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/frame/leads/$id' });
  const query = useCase(id);
  const link = useLinkHousehold(id);
  if (!query.data) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;

  const { receiptNumber, status, statusText, householdId } = query.data;
  return (
    <div className="page" data-testid="lead-page">
      <PageHeader title={`${t('leads.linkTitle')} ${receiptNumber}`} aside={<CaseStatus status={status} text={statusText} />} />
      <p className="quiet">{t('leads.linkLead')}</p>
      {link.error && <Alert type="error" showIcon role="alert" title={problemWords(link.error, t).title} />}
      {householdId !== undefined && (
        <Alert
          type="success"
          showIcon
          title={t('leads.linked')}
          data-testid="lead-linked"
          action={
            <Link to="/people/households/$id" params={{ id: householdId }}>
              {t('leads.openHousehold')}
            </Link>
          }
        />
      )}
      <HouseholdSearch
        action={(row) => (
          <Button
            size="small"
            disabled={row.householdId === householdId}
            loading={link.isPending}
            onClick={() => link.mutate(row.householdId)}
            data-testid={`lead-choose-${row.householdId}`}
          >
            {t('leads.linkThis')}
          </Button>
        )}
      />
      <Button onClick={() => void navigate({ to: '/cases/$id', params: { id } })}>{t('intake.caseFile')}</Button>
    </div>
  );
}
