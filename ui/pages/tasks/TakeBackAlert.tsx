import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/api.js';
import { useTaskVerb } from '../../api/use-task-verb.js';
import { problemWords } from '../../components/problem-words.js';

/** One's own last step with the task, which can be undone: a submission for some seconds, a hand-over until the other person begins. */
export function TakeBackAlert({ task }: { readonly task: TaskSummary }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const verb = useTaskVerb();
  const left = useSecondsUntil(task.takeBackUntil);
  if (left === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={left === undefined ? t('inbox.mayTakeBack') : t('inbox.mayTakeBackFor', { count: left })}
      description={verb.error && problemWords(verb.error, t).title}
      action={
        <Button
          size="small"
          loading={verb.isPending}
          onClick={() =>
            verb.mutate({ kind: 'take-back', taskKey: task.taskKey }, { onSuccess: () => void message.success(t('inbox.takenBack')) })
          }
          data-testid="task-take-back"
        >
          {t('inbox.verb.take-back')}
        </Button>
      }
    />
  );
}

/** Undefined when there is no time limit. */
function useSecondsUntil(until: string | undefined): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? undefined : Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
}
