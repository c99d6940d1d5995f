import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/api.js';
import type { BatchBody } from '../../../domain/api-tasks.js';
import { useBatchForm } from '../../api/use-task-batch.js';
import { PageLoading } from '../../components/PageLoading.js';
import { PeopleItem } from './verbs/PeopleItem.js';
import { ReasonItem } from './verbs/ReasonItem.js';
import { VerbModal } from './verbs/VerbModal.js';

interface Props {
  readonly kind: BatchBody['kind'];
  readonly tasks: readonly TaskSummary[];
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (input: object) => void;
  readonly onClose: () => void;
}
interface Values {
  to?: string;
  reason?: string;
  message?: string;
  decision?: string | number | boolean;
}

/** What an act on several tasks needs: to whom, why, or the one decision. */
export function BatchDialog({ kind, tasks, busy, error, onSend, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const keys = tasks.map(({ taskKey }) => taskKey);
  const found = useBatchForm(keys, kind === 'complete');
  const field = found.data?.form?.field;
  const first = keys[0];

  const send = ({ decision, ...values }: Values) => {
    if (kind !== 'complete') onSend(values);
    else if (field) onSend({ data: { [field.key]: decision } });
  };
  return (
    <VerbModal
      title={t(`inbox.bulk.${kind}`)}
      note={t('inbox.bulkNote', { count: tasks.length })}
      confirm={t(`inbox.bulk.${kind}`)}
      form={form}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {(kind === 'transfer' || kind === 'assign') && first !== undefined && (
        <>
          <PeopleItem taskKey={first} purpose="hold" label={t('inbox.toWhom')} />
          <ReasonItem name="reason" label={t('common.reason')} />
        </>
      )}
      {kind === 'urge' && <ReasonItem name="message" label={t('inbox.message')} />}
      {kind === 'complete' && found.isPending && <PageLoading rows={2} />}
      {kind === 'complete' && found.data && !field && <p role="status">{t('inbox.bulkNotPossible')}</p>}
      {field && (
        <Form.Item name="decision" label={field.label} rules={[{ required: true, message: t('inbox.chooseOne') }]}>
          <Radio.Group className="people-choice" options={field.options.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
      )}
    </VerbModal>
  );
}
