import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import { ApprovalOwed } from '../cases/ApprovalOwed.js';
import { PriceRunContext } from '../prices/PriceRunContext.js';
import { BatchContext } from '../disbursements/BatchContext.js';
import { CaseFacts } from '../cases/CaseFacts.js';
import { CaseMoney } from '../cases/CaseMoney.js';
import { CaseReferrals } from '../cases/CaseReferrals.js';
import { CaseTimeline } from '../cases/CaseTimeline.js';
import { MatterContext } from '../matters/MatterContext.js';
import { TaskHistory } from './TaskHistory.js';

/** The right pane: the case that the task belongs to. */
export function TaskContext({ detail: { caseFile, verbs } }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation();
  if (caseFile.batch) return <BatchContext batch={caseFile.batch} />;
  if (caseFile.priceRun) return <PriceRunContext run={caseFile.priceRun} />;
  if (caseFile.matter) return <MatterContext matter={caseFile.matter} />;
  return (
    <aside className="inbox-context" aria-label={t('tasks.context')}>
      <h2>
        {caseFile.isReferralSheet ? (
          caseFile.receiptNumber
        ) : (
          <Link to="/cases/$id" params={{ id: caseFile.caseId }}>
            {caseFile.receiptNumber}
          </Link>
        )}{' '}
        <span className="quiet">{caseFile.isReferralSheet ? t(caseFile.program === 'service-order' ? 'services.sheet' : 'cases.referralSheet') : caseFile.statusText}</span>
      </h2>
      <ApprovalOwed caseFile={caseFile} />
      <CaseFacts caseFile={caseFile} />
      <TaskHistory verbs={verbs} />
      {!caseFile.isReferralSheet && (
        <>
          <CaseMoney caseFile={caseFile} />
          <CaseReferrals caseFile={caseFile} />
          <CaseTimeline entries={caseFile.timeline} />
        </>
      )}
    </aside>
  );
}
