import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import { endpoints } from '../../api/endpoints.js';
import { useLetters } from '../../api/use-case-files.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';

/** What went out on paper, by number; printed again as it was written. */
export function CaseLetters({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation();
  const user = useSession();
  const query = useLetters(caseId);
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section className="surface case-card" data-testid="case-letters">
      <h3>{t('caseFile.letters')}</h3>
      {query.data?.length === 0 && <p className="quiet">{t('caseFile.noLetters')}</p>}
      <ul className="attachment-list">
        {query.data?.map(({ letterId, kind, number, title, writtenAt, sha256 }) => (
          <li key={letterId} data-testid={`letter-${kind}`}>
            <span className="attachment-words">
              <span>
                <strong>{t(`caseFile.letterKind.${kind}`)}</strong> {title}
              </span>
              <span className="quiet number" title={t('caseFile.checksum', { sum: sha256 })}>
                {number} · {formatDate(writtenAt, i18n.language)}
              </span>
            </span>
            {mayDo(user, 'print-letters') && (
              <a href={endpoints.letterPdf(caseId, letterId)} target="_blank" rel="noopener noreferrer" data-testid="letter-print">
                {t('caseFile.printLetter')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
