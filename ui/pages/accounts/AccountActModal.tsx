import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountView, FirstPassword } from '../../../domain/api-accounts.js';
import { useAccountActs, type AccountAct } from '../../api/use-accounts.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

/** Disables, enables or resets, with the reason for the audit trail. */
export function AccountActModal({
  account,
  act,
  onClose,
  onPassword,
}: {
  readonly account: AccountView;
  readonly act: AccountAct;
  readonly onClose: () => void;
  readonly onPassword: (handed: FirstPassword) => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { act: send } = useAccountActs();
  const { username } = account;
  const confirm = (reason: string) =>
    send.mutate(
      { username, act, reason },
      {
        onSuccess: (answer) => {
          onClose();
          if (answer?.firstPassword !== undefined) onPassword({ username, firstPassword: answer.firstPassword });
          else void message.success(t('accounts.acted'));
        },
      },
    );
  return (
    <ReasonModal
      open
      title={`${t(`accounts.act.${act}`)}：${account.name}`}
      note={t(`accounts.actNote.${act}`)}
      confirm={t(`accounts.act.${act}`)}
      busy={send.isPending}
      error={send.error ? problemWords(send.error, t).title : undefined}
      testId="account-act"
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
