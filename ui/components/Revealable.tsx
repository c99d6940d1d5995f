import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemWords } from './problem-words.js';
import { ReasonModal } from './ReasonModal.js';

interface Props {
  readonly label: string;
  readonly masked: ReactNode;
  /** Whether this person is offered the reading; the server decides. */
  readonly mayAsk: boolean;
  readonly testId: string;
  readonly ask: (reason: string) => Promise<ReactNode>;
}

const shownMs = 10_000;

/** A masked value that shows itself for ten seconds to who gives a reason. */
export function Revealable({ label, masked, mayAsk, testId, ask }: Props) {
  const { t } = useTranslation();
  const { data, reset, mutate, isPending, isError, error } = useMutation({ gcTime: 0, mutationFn: ask });
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (data === undefined) return;
    const timer = setTimeout(reset, shownMs);
    return () => clearTimeout(timer);
  }, [data, reset]);

  const title = t('cases.revealTitle', { field: label });
  const close = () => {
    setAsking(false);
    if (isError) reset();
  };
  return (
    <span className="masked">
      <span data-testid={`masked-${testId}`}>{data ?? masked}</span>
      {data === undefined && mayAsk && (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined />}
          aria-label={title}
          title={title}
          onClick={() => setAsking(true)}
          data-testid={`reveal-${testId}`}
        />
      )}
      <ReasonModal
        title={title}
        note={t('cases.revealNote')}
        confirm={t('cases.reveal')}
        open={isAsking}
        busy={isPending}
        error={error ? problemWords(error, t).title : undefined}
        testId="reveal"
        onConfirm={(reason) => mutate(reason, { onSuccess: () => setAsking(false) })}
        onClose={close}
      />
    </span>
  );
}
