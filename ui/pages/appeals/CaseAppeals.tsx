import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { AppealableDecision } from '../../../domain/api-appeals.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useAppealable } from '../../api/use-appeals.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { FileAppealModal } from './FileAppealModal.js';

/** M24: what was decided in a case, until when the person may have it looked at again, and where that stands. */
export function CaseAppeals({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation();
  const user = useSession();
  const [against, setAgainst] = useState<AppealableDecision>();
  const query = useAppealable(caseId);
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || query.data.length === 0) return null;
  return (
    <section className="surface case-card" data-testid="case-appeals">
      <h3>{t('appeals.title')}</h3>
      <p className="quiet">{t('appeals.lead')}</p>
      <ul className="attachment-list">
        {query.data.map((decision) => (
          <li key={decision.subjectId} data-testid={`appealable-${decision.kind}`}>
            <span className="attachment-words">
              <span>{words(decision)}</span>
              <span className="quiet">
                {formatDate(decision.decidedAt, i18n.language)}
                {decision.lastDay !== undefined && !decision.appeal && ` · ${t('appeals.until', { date: decision.lastDay })}`}
              </span>
            </span>
            {decision.appeal ? (
              <Link to="/cases/$id" params={{ id: decision.appeal.caseId }} data-testid="appeal-link">
                {stateWords(decision.appeal)}
              </Link>
            ) : (
              mayDo(user, 'file-appeal') && (
                <Button size="small" onClick={() => setAgainst(decision)} data-testid="appeal-file">
                  {t('appeals.file')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {against && <FileAppealModal caseId={caseId} decision={against} title={words(against)} onClose={() => setAgainst(undefined)} />}
    </section>
  );

  function words({ kind, program, amountFen }: AppealableDecision): string {
    const what = t(`appeals.kindIs.${kind}`);
    const about = program ? `：${t(`cases.benefitIs.${program}`)}` : '';
    return `${what}${about}${amountFen > 0 ? ` ${formatFen(amountFen)}` : ''}`;
  }
  function stateWords({ status, outcome, receiptNumber }: NonNullable<AppealableDecision['appeal']>): string {
    return status === 'closed' && outcome !== undefined
      ? t(`appeals.outcomeIs.${outcome}`, { defaultValue: receiptNumber })
      : t('appeals.running');
  }
}
