import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyView } from '../../../domain/api.js';
import { usePolicy } from '../../api/use-policy.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { ProposalCard } from './ProposalCard.js';
import { ProposalForm } from './ProposalForm.js';
import { VersionTable } from './VersionTable.js';
import './policy.css';

/** The policy's values: what holds today, what is proposed and would change, and every version before. */
export function PolicyPage() {
  const { t } = useTranslation();
  const policy = usePolicy();
  const [isWriting, setWriting] = useState(false);
  const last = policy.data?.versions[0];
  return (
    <WithMessages>
      <div className="page">
        <PageHeader
          title={t('policy.title')}
          aside={
            policy.data?.mayPropose &&
            last &&
            !isWriting && (
              <Button type="primary" data-testid="policy-propose" onClick={() => setWriting(true)}>
                {t('policy.propose')}
              </Button>
            )
          }
        >
          <p className="quiet policy-lead">{t('policy.lead')}</p>
        </PageHeader>
        {policy.isPending && <PageLoading />}
        {policy.isError && !policy.data && <ErrorNotice error={policy.error} onRetry={() => void policy.refetch()} />}
        {policy.data && !last && <EmptyNotice title={t('policy.empty')} advice={t('policy.emptyAdvice')} />}
        {policy.data && last && isWriting && <ProposalForm today={policy.data.today} last={last} onClose={() => setWriting(false)} />}
        {policy.data && last && <Policy policy={policy.data} />}
      </div>
    </WithMessages>
  );
}

function Policy({ policy }: { readonly policy: PolicyView }) {
  const { t } = useTranslation();
  const open = policy.proposals.filter(({ state }) => state === 'proposed');
  const closed = policy.proposals.filter(({ state }) => state !== 'proposed');
  const cards = (proposals: PolicyView['proposals']) =>
    proposals.map((proposal) => <ProposalCard key={proposal.proposalId} proposal={proposal} mayConfirm={policy.mayConfirm} />);
  return (
    <>
      {open.length > 0 && <h2>{t('policy.proposals')}</h2>}
      {cards(open)}
      <h2>{t('policy.versions')}</h2>
      <VersionTable policy={policy} />
      {closed.length > 0 && <h2 className="policy-closed">{t('policy.closed')}</h2>}
      {cards(closed)}
    </>
  );
}
