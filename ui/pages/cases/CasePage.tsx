import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCase } from '../../api/use-case.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { CaseAppeals } from '../appeals/CaseAppeals.js';
import { CaseAttachments } from '../case-file/CaseAttachments.js';
import { CaseExplanation } from '../case-file/CaseExplanation.js';
import { CaseLetters } from '../case-file/CaseLetters.js';
import { CasePapers } from '../case-file/CasePapers.js';
import { CaseWithdrawal } from '../case-file/CaseWithdrawal.js';
import { AskSpecialAssistance } from '../special/AskSpecialAssistance.js';
import { CallConference } from './CallConference.js';
import { ApprovalOwed } from './ApprovalOwed.js';
import { CaseBenefits } from './CaseBenefits.js';
import { CaseFacts } from './CaseFacts.js';
import { CaseMap } from './CaseMap.js';
import { CaseMoney } from './CaseMoney.js';
import { CaseReferrals } from './CaseReferrals.js';
import { CaseStatus } from './CaseStatus.js';
import { CaseTimeline } from './CaseTimeline.js';
import { CaseVerifications } from './CaseVerifications.js';
import { OpenTasks } from './OpenTasks.js';
import { OrderService } from './OrderService.js';
import { RaiseNeed } from './RaiseNeed.js';

export function CasePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/cases/$id' });
  const query = useCase(id);
  if (!query.data) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;

  const caseFile = query.data;
  return (
    <div className="page">
      <PageHeader
        title={caseFile.receiptNumber}
        aside={
          <>
            <AskSpecialAssistance caseFile={caseFile} />
            <CallConference caseFile={caseFile} />
            <RaiseNeed caseFile={caseFile} />
            <OrderService caseFile={caseFile} />
            <CaseStatus status={caseFile.status} text={caseFile.statusText} />
          </>
        }
      />
      <div className="case-columns">
        <div>
          <ApprovalOwed caseFile={caseFile} />
          <CaseWithdrawal caseFile={caseFile} />
          {caseFile.retentionUntil && (
            <p className="quiet" data-testid="case-retention">
              {t('caseFile.keptUntil', { date: caseFile.retentionUntil })}
            </p>
          )}
          <div className="surface case-card">
            <CaseFacts caseFile={caseFile} />
          </div>
          <div className="surface case-card">
            <CaseBenefits caseFile={caseFile} />
            <CaseMoney caseFile={caseFile} />
            <CaseReferrals caseFile={caseFile} />
          </div>
          <CaseAppeals key={caseFile.caseId} caseId={caseFile.caseId} />
          <CaseVerifications caseId={caseFile.caseId} />
          <CaseExplanation caseId={caseFile.caseId} />
          <CaseMap instanceKey={caseFile.processInstanceKeys[0]} />
        </div>
        <div>
          <OpenTasks tasks={caseFile.openTasks} />
          {/* Nobody asks who was found in the street for papers. */}
          {caseFile.program !== 'vagrant-aid' && <CasePapers caseFile={caseFile} />}
          <CaseAttachments caseFile={caseFile} />
          <CaseLetters caseId={caseFile.caseId} />
          <div className="surface case-card">
            <CaseTimeline entries={caseFile.timeline} />
          </div>
        </div>
      </div>
    </div>
  );
}
