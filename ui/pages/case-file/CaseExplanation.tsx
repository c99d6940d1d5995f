import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import { endpoints } from '../../api/endpoints.js';
import { useExplanations } from '../../api/use-case-files.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { ExplanationWords } from './ExplanationWords.js';

/** Why it was decided so; nothing before a decision, or for who may not see a household's means. */
export function CaseExplanation({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation();
  const user = useSession();
  const query = useExplanations(caseId, mayDo(user, 'see-verifications'));
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || query.data.length === 0) return null;
  return (
    <section className="surface case-card" data-testid="case-explanation">
      <h3>{t('caseFile.explanation')}</h3>
      {query.data.map(({ decisionId, decidedAt, explanation }) => (
        <article key={decisionId} className="explanation">
          <div className="card-head">
            <span className="quiet">{formatDate(decidedAt, i18n.language)}</span>
            <a href={endpoints.auditSheet(caseId, decisionId)} target="_blank" rel="noopener noreferrer" data-testid="audit-sheet">
              {t('caseFile.auditSheet')}
            </a>
          </div>
          <ExplanationWords explanation={explanation} />
        </article>
      ))}
    </section>
  );
}
