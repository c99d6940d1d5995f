import { Button, message, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import { useRaiseNeed } from '../../api/use-charity.js';
import { useSession } from '../../api/use-session.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

/** M18: looks for what charities and volunteers can add, beside what the case is about. */
export function RaiseNeed({ caseFile: { caseId, status } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  const role = useSession()?.role;
  const raise = useRaiseNeed(caseId);
  const [said, words] = message.useMessage();
  const [requestId, setRequestId] = useState<string>();
  if ((role !== 'assistance-aide' && role !== 'township-caseworker') || status === 'closed') return null;
  const close = () => {
    raise.reset();
    setRequestId(undefined);
  };
  const send = () =>
    requestId !== undefined &&
    raise.mutate(requestId, {
      onSuccess: () => {
        close();
        void said.success(t('charity.raised'));
      },
    });
  return (
    <>
      {words}
      <Button onClick={() => setRequestId(newId())} data-testid="charity-raise">
        {t('charity.raise')}
      </Button>
      <Modal
        title={t('charity.raise')}
        open={requestId !== undefined}
        okText={t('charity.raise')}
        cancelText={t('common.cancel')}
        confirmLoading={raise.isPending}
        okButtonProps={{ 'data-testid': 'charity-raise-confirm' }}
        onOk={send}
        onCancel={close}
      >
        <p>{t('charity.raiseNote')}</p>
        {raise.error && <p role="alert">{problemWords(raise.error, t).title}</p>}
      </Modal>
    </>
  );
}
