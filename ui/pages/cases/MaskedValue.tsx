import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { RevealBody } from '../../../domain/api.js';
import { useReveal } from '../../api/use-reveal.js';
import { useSession } from '../../api/use-session.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { mayReveal } from './may-reveal.js';

type Field = z.infer<typeof RevealBody>['field'];
const words = { name: 'cases.person', identityNumber: 'cases.identityNumber', phone: 'cases.phone', account: 'cases.account' } as const;
const shownMs = 10_000;

/** A masked value that shows itself for ten seconds to who gives a reason. */
export function MaskedValue({ caseId, field, masked }: { readonly caseId: string; readonly field: Field; readonly masked: string }) {
  const { t } = useTranslation();
  const user = useSession();
  const reveal = useReveal(caseId);
  const [isAsking, setAsking] = useState(false);
  const { data, reset } = reveal;
  useEffect(() => {
    if (data === undefined) return;
    const timer = setTimeout(reset, shownMs);
    return () => clearTimeout(timer);
  }, [data, reset]);

  const label = t(words[field]);
  const close = () => {
    setAsking(false);
    if (reveal.isError) reset();
  };
  return (
    <span className="masked">
      <span data-testid={`masked-${field}`}>{data ? (data.value ?? t('common.none')) : masked}</span>
      {!data && user && mayReveal(user.role) && (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined />}
          aria-label={t('cases.revealTitle', { field: label })}
          title={t('cases.revealTitle', { field: label })}
          onClick={() => setAsking(true)}
          data-testid={`reveal-${field}`}
        />
      )}
      <ReasonModal
        title={t('cases.revealTitle', { field: label })}
        note={t('cases.revealNote')}
        confirm={t('cases.reveal')}
        open={isAsking}
        busy={reveal.isPending}
        error={reveal.error ? problemWords(reveal.error, t).title : undefined}
        testId="reveal"
        onConfirm={(reason) => reveal.mutate({ field, reason }, { onSuccess: () => setAsking(false) })}
        onClose={close}
      />
    </span>
  );
}
