import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { TaskPerson } from '../../../domain/api-tasks.js';
import { useSession } from '../../api/use-session.js';
import { useSetSubstitution, useSubstitutes, type SubstitutionToSet } from '../../api/use-substitutions.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

type Draft = Omit<SubstitutionToSet, 'substitutionId'>;

/** For oneself; a supervisor says it for others as well. */
export function SubstitutionForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const user = useSession();
  const people = useSubstitutes();
  const set = useSetSubstitution();
  const [form] = Form.useForm<Draft>();
  const [substitutionId, setId] = useState(newId);
  const isSupervisor = mayDo(user, 'assign-tasks');
  const options = (people.data ?? []).filter(({ username }) => isSupervisor || username !== user?.username).map((person) => option(person));
  function option({ username, name, role, areaName }: TaskPerson) {
    return { value: username, label: `${name} · ${t(`common.role.${role}`)} · ${areaName}` };
  }
  const required = [{ required: true, message: t('inbox.needed') }];

  const send = (draft: Draft) =>
    set.mutate(
      { substitutionId, ...draft },
      {
        onSuccess: () => {
          form.resetFields();
          setId(newId());
          void message.success(t('inbox.substitutionSet'));
        },
      },
    );
  return (
    <Form<Draft> form={form} layout="vertical" onFinish={send} className="substitution-form" data-testid="substitution-form">
      {isSupervisor && (
        <Form.Item name="absent" label={t('inbox.absent')} rules={required}>
          <Select options={options} showSearch={{ optionFilterProp: 'label' }} data-testid="substitution-absent" />
        </Form.Item>
      )}
      <Form.Item name="substitute" label={t('inbox.substitute')} rules={required}>
        <Select
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t('inbox.noSubstitutes')}
          loading={people.isPending}
          data-testid="substitution-substitute"
        />
      </Form.Item>
      <Form.Item name="from" label={t('inbox.from')} rules={required}>
        <Input type="date" data-testid="substitution-from" />
      </Form.Item>
      <Form.Item name="until" label={t('inbox.until')} rules={required}>
        <Input type="date" data-testid="substitution-until" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('inbox.tooShort') }]}
      >
        <Input maxLength={200} data-testid="substitution-reason" />
      </Form.Item>
      <Form.Item label=" ">
        <Button type="primary" htmlType="submit" loading={set.isPending} data-testid="substitution-submit">
          {t('inbox.setSubstitution')}
        </Button>
      </Form.Item>
      {set.error && <Alert type="error" showIcon role="alert" title={problemWords(set.error, t).title} />}
    </Form>
  );
}
