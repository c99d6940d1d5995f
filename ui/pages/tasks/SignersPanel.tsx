import { CheckOutlined, ClockCircleOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import { useTaskVerb } from '../../api/use-task-verb.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

const icons = { waiting: <ClockCircleOutlined />, agreed: <CheckOutlined />, disagreed: <CloseOutlined /> } as const;

/** Who was asked to sign, who has, and what they think. */
export function SignersPanel({ detail: { task, signers, may } }: { readonly detail: TaskDetail }) {
  const { t, i18n } = useTranslation();
  const verb = useTaskVerb();
  const [leaving, setLeaving] = useState<string>();
  if (signers.length === 0 || !task.signing) return null;
  return (
    <section className="signers" aria-label={t('inbox.signers')} data-testid="task-signers">
      <h3>
        {t(`inbox.signing.${task.signing.mode}`)} {task.signing.signed}/{task.signing.all}
      </h3>
      <ul>
        {signers.map(({ username, name, state, at, opinion }) => (
          <li key={username} data-state={state}>
            {icons[state]} {name} · {t(`inbox.signed.${state}`)}
            {at && <span className="quiet"> {formatDate(at, i18n.language, 'time')}</span>}
            {opinion && <div className="quiet">{opinion}</div>}
            {state === 'waiting' && may.includes('withdraw-signer') && (
              <Button type="link" size="small" onClick={() => setLeaving(username)}>
                {t('inbox.verb.withdraw-signer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ReasonModal
        title={t('inbox.verb.withdraw-signer')}
        note={t('inbox.note.withdraw-signer')}
        confirm={t('inbox.verb.withdraw-signer')}
        open={leaving !== undefined}
        busy={verb.isPending}
        error={verb.error ? problemWords(verb.error, t).title : undefined}
        testId="withdraw-signer"
        onConfirm={(reason) =>
          verb.mutate(
            { kind: 'withdraw-signer', taskKey: task.taskKey, body: { version: task.version, person: leaving, reason } },
            { onSuccess: () => setLeaving(undefined) },
          )
        }
        onClose={() => {
          verb.reset();
          setLeaving(undefined);
        }}
      />
    </section>
  );
}
