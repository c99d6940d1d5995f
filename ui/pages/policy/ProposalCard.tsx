import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyProposalView } from '../../../domain/api.js';
import { useDecidePolicy, type PolicyAct } from '../../api/use-policy.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { EffectTable } from './EffectTable.js';

/** A proposal with what it would change; whoever may decide on it can do so here, with a reason. */
export function ProposalCard({ proposal, mayConfirm }: { readonly proposal: PolicyProposalView; readonly mayConfirm: boolean }) {
  const { t, i18n } = useTranslation();
  const isOpen = proposal.state === 'proposed';
  const who = { name: proposal.proposedByName ?? '', at: formatDate(proposal.proposedAt, i18n.language, 'time') };
  return (
    <section className="surface policy-proposal" data-testid={`policy-proposal-${proposal.state}`}>
      <header>
        <h3>{t('policy.from', { date: formatDate(proposal.effectiveFrom, i18n.language) })}</h3>
        <Tag color={isOpen ? 'warning' : 'default'}>{t(`policy.is.${proposal.state}`)}</Tag>
      </header>
      <p>{proposal.reason}</p>
      <p className="quiet">{t('policy.proposedAt', who)}</p>
      {isOpen && <EffectTable effect={proposal.effect} />}
      {proposal.decisionReason && <p>{t('policy.decision', { name: proposal.decidedByName, reason: proposal.decisionReason })}</p>}
      {isOpen && <Acts proposal={proposal} mayConfirm={mayConfirm} />}
    </section>
  );
}

function Acts({ proposal, mayConfirm }: { readonly proposal: PolicyProposalView; readonly mayConfirm: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const decide = useDecidePolicy();
  const [act, setAct] = useState<PolicyAct>();
  const finish = (reason: string) => {
    if (act === undefined) return;
    const onSuccess = () => {
      setAct(undefined);
      void message.success(t(`policy.done.${act}`));
    };
    decide.mutate({ proposalId: proposal.proposalId, act, reason }, { onSuccess });
  };
  const button = (name: PolicyAct, type: 'primary' | 'default') => (
    <Button type={type} data-testid={`policy-${name}`} onClick={() => setAct(name)}>
      {t(`policy.act.${name}`)}
    </Button>
  );
  return (
    <footer className="policy-acts">
      {mayConfirm && !proposal.isMine && button('refuse', 'default')}
      {mayConfirm && !proposal.isMine && button('confirm', 'primary')}
      {proposal.isMine && button('withdraw', 'default')}
      {!mayConfirm && !proposal.isMine && <span className="quiet">{t('policy.waits')}</span>}
      {proposal.isMine && <span className="quiet">{t('policy.waitsForOther')}</span>}
      <ReasonModal
        title={act ? t(`policy.act.${act}`) : ''}
        note={act ? t(`policy.note.${act}`) : ''}
        confirm={act ? t(`policy.act.${act}`) : ''}
        open={act !== undefined}
        busy={decide.isPending}
        error={decide.error ? problemWords(decide.error, t).title : undefined}
        testId="policy-decide"
        onConfirm={finish}
        onClose={() => {
          decide.reset();
          setAct(undefined);
        }}
      />
    </footer>
  );
}
