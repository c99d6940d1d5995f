import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import { useSession } from '../../api/use-session.js';
import { useVerifications } from '../../api/use-verifications.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { VerificationCard } from './VerificationCard.js';

/** Nothing where the household was never verified, or the person has no right to see it. */
export function CaseVerifications({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const user = useSession();
  const query = useVerifications(caseId, mayDo(user, 'see-verifications'));
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || query.data.length === 0) return null;

  return (
    <section className="surface case-card" data-testid="case-verifications">
      <h3>{t('verification.title')}</h3>
      {query.data.map((verification) => (
        <VerificationCard key={verification.reportId} verification={verification} />
      ))}
    </section>
  );
}
