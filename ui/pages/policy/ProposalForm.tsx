import { Alert, App, Button, Collapse, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyVersionView } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import type { PolicyValues } from '../../../domain/policy/parameters.js';
import { violatedTekunFloorFen } from '../../../domain/policy/tekun-floor.js';
import { usePolicyPreview, useProposePolicy } from '../../api/use-policy.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';
import { EffectTable } from './EffectTable.js';
import { policySections, type PolicyField } from './policy-fields.js';
import { draftOf, valuesOf, type ProposalDraft } from './proposal-draft.js';
import { SectionTitle } from './SectionTitle.js';
import { ValueField } from './ValueField.js';

interface Props {
  readonly today: string;
  readonly last: PolicyVersionView;
  readonly onClose: () => void;
}

/** Starts from the last version; the effect is looked at before it can be sent. */
export function ProposalForm({ today, last, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<ProposalDraft>();
  const [proposalId] = useState(newId);
  const [open, setOpen] = useState<readonly string[]>([policySections[0]?.section ?? '']);
  const [looked, setLooked] = useState<PolicyValues>();
  const preview = usePolicyPreview();
  const propose = useProposePolicy();
  const error = preview.error ?? propose.error;

  const unfold = (parameters: readonly string[]) => {
    const sections = policySections.filter(({ fields }) => fields.some(({ parameter }) => parameters.includes(parameter)));
    setOpen((open) => [...new Set([...open, ...sections.map(({ section }) => section)])]);
  };
  const complain = (parameters: readonly string[], words: string) => {
    unfold(parameters);
    form.setFields(parameters.map((name) => ({ name, errors: [words] })));
    form.scrollToField(parameters[0] ?? '', { block: 'center' });
  };

  const submit = ({ effectiveFrom, reason, ...draft }: ProposalDraft) => {
    const read = valuesOf(draft);
    if ('wrong' in read) return complain(read.wrong, t('policy.wrongValue'));
    const minimumFen = violatedTekunFloorFen(read.values);
    if (minimumFen !== undefined) return complain(['tekunBasicStandardFen'], t('policy.tekunFloor', { minimum: formatFen(minimumFen) }));
    if (looked === undefined) return preview.mutate(read.values, { onSuccess: () => setLooked(read.values) });
    const proposal = { proposalId, effectiveFrom: String(effectiveFrom), reason: String(reason).trim(), values: read.values };
    propose.mutate(proposal, {
      onSuccess: () => {
        void message.success(t('policy.sent'));
        onClose();
      },
    });
  };

  return (
    <Form<ProposalDraft>
      form={form}
      layout="vertical"
      className="surface policy-form"
      data-testid="policy-form"
      scrollToFirstError={{ focus: true }}
      initialValues={draftOf(last.values)}
      // What was looked at must be what is sent.
      onValuesChange={() => setLooked(undefined)}
      onFinish={submit}
      onFinishFailed={({ errorFields }) => unfold(errorFields.map(({ name }) => String(name[0])))}
    >
      <h2>{t('policy.propose')}</h2>
      <Collapse
        ghost
        activeKey={[...open]}
        onChange={(keys) => setOpen(keys)}
        items={policySections.map(({ section, fields }) => ({
          key: section,
          label: <SectionTitle section={section} />,
          // What is folded is sent all the same.
          forceRender: true,
          children: <Fields fields={fields} />,
        }))}
      />
      <div className="policy-fields">
        <Form.Item name="effectiveFrom" label={t('policy.effectiveFrom')} rules={[{ required: true, message: t('policy.required') }]}>
          <Input type="date" min={today} data-testid="policy-effectiveFrom" />
        </Form.Item>
        <Form.Item name="reason" label={t('policy.reason')} rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('policy.reasonMissing') }]}>
          <Input placeholder={t('policy.reasonHint')} maxLength={200} data-testid="policy-reason" />
        </Form.Item>
      </div>
      {looked && preview.data && <EffectTable effect={preview.data} />}
      {error && <Alert type="error" showIcon role="alert" title={problemWords(error, t).title} />}
      <footer className="policy-acts">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={preview.isPending || propose.isPending} data-testid="policy-submit">
          {t(looked ? 'policy.send' : 'policy.look')}
        </Button>
      </footer>
    </Form>
  );
}

function Fields({ fields }: { readonly fields: readonly PolicyField[] }) {
  return (
    <div className="policy-fields">
      {fields.map((field) => (
        <ValueField key={field.parameter} field={field} />
      ))}
    </div>
  );
}
