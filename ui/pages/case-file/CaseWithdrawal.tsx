import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseView } from '../../../domain/api.js';
import { matters } from '../../../domain/letter/matters.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useCaseFileAct } from '../../api/use-case-files.js';
import { useSession } from '../../api/use-session.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';
import { PaperModal } from '../people/PaperModal.js';

interface Draft {
  readonly by: 'at-window' | 'signed-paper';
  readonly reason: string;
}

/** That the applicant took the application back; and, while it is undecided, how to write that down. */
export function CaseWithdrawal({ caseFile }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  const { caseId, withdrawal, openTasks, payments } = caseFile;
  const user = useSession();
  const act = useCaseFileAct(caseId);
  const [isOpen, setOpen] = useState(false);
  // M16: help is voluntary, and who leaves is not kept.
  const isVagrant = caseFile.program === 'vagrant-aid';
  if (withdrawal) {
    return (
      <Alert
        type={withdrawal.state === 'overtaken' ? 'warning' : 'info'}
        showIcon
        data-testid="case-withdrawal"
        data-state={withdrawal.state}
        title={t(`caseFile.${isVagrant ? 'leavingIs' : 'withdrawalIs'}.${withdrawal.state}`)}
        description={t('caseFile.withdrawalBy', {
          name: withdrawal.byName,
          date: formatDate(withdrawal.at, i18n.language),
          reason: withdrawal.reason,
        })}
      />
    );
  }
  const isUndecided = caseFile.status !== 'closed' && !caseFile.decision && caseFile.benefits.length === 0;
  // A review or a report of a change is nobody's application.
  const isApplication = isVagrant || caseFile.program in matters;
  if (!isApplication || !isUndecided || !mayDo(user, 'withdraw-cases')) return null;
  const close = () => {
    setOpen(false);
    act.reset();
  };
  const paid = payments.filter(({ status }) => status === 'paid').reduce((sum, { amountFen }) => sum + amountFen, 0);
  return (
    <div>
      <Button danger onClick={() => setOpen(true)} data-testid="case-withdraw">
        {t(isVagrant ? 'caseFile.leave' : 'caseFile.withdraw')}
      </Button>
      <PaperModal<Draft>
        title={t(isVagrant ? 'caseFile.leaveTitle' : 'caseFile.withdrawTitle')}
        testId="withdraw"
        open={isOpen}
        busy={act.isPending}
        error={act.error ? problemWords(act.error, t).title : undefined}
        initialValues={{ by: 'at-window' }}
        onFinish={(draft) => act.mutate({ kind: 'withdraw', ...draft, reason: draft.reason.trim() }, { onSuccess: close })}
        onClose={close}
      >
        <p>{t(isVagrant ? 'caseFile.leaveNote' : 'caseFile.withdrawNote', { tasks: openTasks.length, paid: formatFen(paid) })}</p>
        <Form.Item name="by" hidden={isVagrant} label={t('caseFile.withdrawBy')}>
          <Radio.Group options={(['at-window', 'signed-paper'] as const).map((value) => ({ value, label: t(`caseFile.byIs.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('common.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('common.reasonTooShort') }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount data-testid="withdraw-reason" />
        </Form.Item>
      </PaperModal>
    </div>
  );
}
