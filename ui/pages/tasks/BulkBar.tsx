import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary, TaskView } from '../../../domain/api.js';
import type { BatchBody } from '../../../domain/api-tasks.js';
import { useStartBatch, type NewBatch } from '../../api/use-task-batch.js';
import { problemWords } from '../../components/problem-words.js';

const BatchDialog = lazy(() => import('./BatchDialog.js').then(({ BatchDialog: component }) => ({ default: component })));
const BatchResult = lazy(() => import('./BatchResult.js').then(({ BatchResult: component }) => ({ default: component })));

const kindsIn: Readonly<Record<TaskView, readonly BatchBody['kind'][]>> = {
  mine: ['complete', 'release', 'transfer'],
  group: ['claim', 'urge'],
  area: ['assign', 'urge'],
  sign: [],
  copied: [],
  done: [],
};
interface Props {
  readonly view: TaskView;
  readonly selected: readonly TaskSummary[];
  readonly onDone: () => void;
}

/** What can be done with all that is selected; the result says for each what became of it. */
export function BulkBar({ view, selected, onDone }: Props) {
  const { t } = useTranslation();
  const start = useStartBatch();
  const [kind, setKind] = useState<BatchBody['kind']>();
  const [batchId, setBatchId] = useState<string>();
  const tasks = selected.map(({ taskKey, version }) => ({ taskKey, version }));

  const send = (chosen: BatchBody['kind'], input: object) =>
    start.mutate({ kind: chosen, tasks, ...input } as NewBatch, {
      onSuccess: (batch) => {
        setKind(undefined);
        setBatchId(batch.batchId);
      },
    });
  const choose = (chosen: BatchBody['kind']) => {
    if (chosen === 'claim' || chosen === 'release') return send(chosen, {});
    start.reset();
    setKind(chosen);
  };
  return (
    <div className="bulk-bar" data-testid="bulk-bar">
      <span>{t('inbox.selected', { count: selected.length })}</span>
      {kindsIn[view].map((one) => (
        <Button
          key={one}
          size="small"
          disabled={selected.length === 0}
          loading={start.isPending && kind === undefined}
          onClick={() => choose(one)}
          data-testid={`bulk-${one}`}
        >
          {t(`inbox.bulk.${one}`)}
        </Button>
      ))}
      {start.error && <span role="alert">{problemWords(start.error, t).title}</span>}
      <Suspense>
        {kind && (
          <BatchDialog
            kind={kind}
            tasks={selected}
            busy={start.isPending}
            error={start.error}
            onSend={(input) => send(kind, input)}
            onClose={() => {
              start.reset();
              setKind(undefined);
            }}
          />
        )}
        {batchId && (
          <BatchResult
            batchId={batchId}
            onClose={() => {
              setBatchId(undefined);
              onDone();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
