import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button, Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTaskBatch } from '../../api/use-task-batch.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';

const icons = {
  waiting: <ClockCircleOutlined />,
  done: <CheckCircleOutlined className="batch-done" />,
  refused: <CloseCircleOutlined className="batch-refused" />,
} as const;

/** What became of each task; it goes on when this is closed. */
export function BatchResult({ batchId, onClose }: { readonly batchId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data: batch, error, refetch } = useTaskBatch(batchId);
  const items = batch?.items ?? [];
  const through = items.filter(({ state }) => state !== 'waiting').length;
  const refused = items.filter(({ state }) => state === 'refused').length;
  return (
    <Modal
      open
      title={batch ? t(`inbox.bulk.${batch.kind}`) : t('common.loading')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose} data-testid="batch-close">
          {t('common.close')}
        </Button>
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {batch?.state === 'running' && <Progress percent={Math.round((100 * through) / Math.max(1, items.length))} />}
      {batch?.state === 'done' && (
        <p role="status" data-testid="batch-done">
          {t('inbox.batchDone', { done: items.length - refused, refused })}
        </p>
      )}
      <ul className="batch-items">
        {items.map(({ taskKey, name, receiptNumber, state, message }) => (
          <li key={taskKey} data-state={state}>
            {icons[state]} {name} <span className="quiet">{receiptNumber}</span>
            {message && <div className="quiet">{message}</div>}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
