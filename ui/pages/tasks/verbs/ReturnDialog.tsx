import { Checkbox, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReturnTarget } from '../../../../domain/api-tasks.js';
import { useReturnTargets } from '../../../api/use-return-targets.js';
import { ErrorNotice } from '../../../components/ErrorNotice.js';
import { PageLoading } from '../../../components/PageLoading.js';
import { formatDate } from '../../../components/format-date.js';
import { ReasonItem } from './ReasonItem.js';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

interface Values {
  to: string;
  fields?: string[];
  remark: string;
}

/** Sends the case back to an earlier step, with the fields that need another look. */
export function ReturnDialog({ kind, detail: { task }, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const targets = useReturnTargets(task.taskKey);
  const to = Form.useWatch('to', form);
  const chosen = targets.data?.find(({ elementId }) => elementId === to);
  return (
    <VerbModal
      title={t(`inbox.verb.${kind}`)}
      note={t(`inbox.note.${kind}`)}
      confirm={t(`inbox.verb.${kind}`)}
      form={form}
      busy={busy}
      error={error}
      onSend={({ to: elementId, fields = [], remark }) => {
        const known = new Set(chosen?.fields.map(({ key }) => key));
        onSend({ version: task.version, to: elementId, remark, fields: fields.filter((field) => known.has(field)) });
      }}
      onClose={onClose}
    >
      {targets.isPending && <PageLoading rows={3} />}
      {targets.isError && <ErrorNotice error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.data?.length === 0 && <p role="status">{t('inbox.noTargets')}</p>}
      {targets.data && targets.data.length > 0 && (
        <Form.Item name="to" label={t('inbox.returnTo')} rules={[{ required: true, message: t('inbox.chooseOne') }]}>
          <Radio.Group
            className="people-choice"
            options={targets.data.map((target) => ({
              value: target.elementId,
              disabled: target.notAllowed !== undefined,
              label: <Target target={target} />,
            }))}
          />
        </Form.Item>
      )}
      {chosen && chosen.fields.length > 0 && (
        <Form.Item name="fields" label={t('inbox.markFields')}>
          <Checkbox.Group className="people-choice" options={chosen.fields.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
      )}
      <ReasonItem name="remark" label={t('inbox.returnRemark')} />
    </VerbModal>
  );
}

function Target({ target: { elementId, name, byName, at, notAllowed } }: { readonly target: ReturnTarget }) {
  const { t, i18n } = useTranslation();
  return (
    <span data-testid={`target-${elementId}`}>
      {name} <span className="quiet">{t('inbox.doneBy', { name: byName, date: formatDate(at, i18n.language, 'time') })}</span>
      {notAllowed && <span className="target-blocked">{notAllowed}</span>}
    </span>
  );
}
