import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountView, FirstPassword } from '../../../domain/api-accounts.js';
import { roleLevels } from '../../../domain/account/role-levels.js';
import { roles, type Role } from '../../../domain/api.js';
import { departmentCodes, type Department } from '../../../domain/referral/departments.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useAccountActs, useAccountAreas } from '../../api/use-accounts.js';
import { useAgencies } from '../../api/use-services.js';
import { problemWords } from '../../components/problem-words.js';

interface Fields {
  readonly username: string;
  readonly name: string;
  readonly areaCode: string;
  readonly role: Role;
  readonly department?: Department;
  readonly agencyId?: string;
}

/** A new account, or what may be changed of one. */
export function AccountModal({
  account,
  onClose,
  onCreated,
}: {
  readonly account: AccountView | undefined;
  readonly onClose: () => void;
  readonly onCreated: (handed: FirstPassword) => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { create, change } = useAccountActs();
  const areas = useAccountAreas().data ?? [];
  const [form] = Form.useForm<Fields>();
  const [areaCode, role] = [Form.useWatch('areaCode', form) ?? account?.areaCode, Form.useWatch('role', form) ?? account?.role];
  const agencies = useAgencies(role === 'social-worker');
  const level = areas.find((area) => area.areaCode === areaCode)?.level;
  const error = create.error ?? change.error;
  const said =
    error instanceof ApiProblem ? new Map(error.fields.map(({ field, message: words }) => [field, words])) : new Map<string, string>();
  const needed = (label: string) => [{ required: true, whitespace: true, message: t('accounts.required', { label: t(label) }) }];

  const send = ({ username, department, agencyId, ...fields }: Fields) => {
    const place = {
      ...fields,
      ...(fields.role === 'department-handler' && department !== undefined && { department }),
      ...(fields.role === 'social-worker' && agencyId !== undefined && { agencyId }),
    };
    if (!account) return create.mutate({ username, ...place }, { onSuccess: (handed) => (onClose(), onCreated(handed)) });
    change.mutate(
      { username: account.username, change: { ...place, revision: account.revision } },
      { onSuccess: () => (onClose(), void message.success(t('accounts.changed'))) },
    );
  };
  return (
    <Modal
      open
      title={account ? t('accounts.changeTitle', { name: account.name }) : t('accounts.newTitle')}
      okText={account ? t('accounts.change') : t('accounts.new')}
      cancelText={t('common.cancel')}
      confirmLoading={create.isPending || change.isPending}
      okButtonProps={{ 'data-testid': 'account-save' }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {error && said.size === 0 && <p role="alert">{Object.values(problemWords(error, t)).join(' ')}</p>}
      <Form<Fields> form={form} layout="vertical" initialValues={account} onFinish={send} requiredMark={false}>
        {!account && (
          <Form.Item
            name="username"
            label={t('accounts.username')}
            extra={t('accounts.usernameHelp')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{2,31}$/, message: t('accounts.usernameBad') }]}
          >
            <Input autoFocus autoComplete="off" maxLength={32} data-testid="account-username" />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('accounts.name')} rules={needed('accounts.name')}>
          <Input maxLength={40} data-testid="account-name" />
        </Form.Item>
        <Form.Item name="areaCode" label={t('accounts.area')} rules={needed('accounts.area')}>
          <Select options={areas.map((area) => ({ value: area.areaCode, label: area.areaName }))} data-testid="account-area" />
        </Form.Item>
        <Form.Item name="role" label={t('accounts.role')} rules={needed('accounts.role')}>
          <Select
            options={roles
              .filter((one) => level !== undefined && roleLevels[one].includes(level))
              .map((value) => ({ value, label: t(`common.role.${value}`) }))}
            data-testid="account-role"
          />
        </Form.Item>
        {role === 'department-handler' && (
          <Form.Item
            name="department"
            label={t('accounts.department')}
            rules={needed('accounts.department')}
            {...(said.has('department') && { help: said.get('department'), validateStatus: 'error' as const })}
          >
            <Select options={departmentCodes.map((value) => ({ value, label: t(`cases.department.${value}`) }))} />
          </Form.Item>
        )}
        {role === 'social-worker' && (
          <Form.Item
            name="agencyId"
            label={t('services.agency')}
            rules={needed('services.agency')}
            {...(said.has('agencyId') && { help: said.get('agencyId'), validateStatus: 'error' as const })}
          >
            <Select options={agencies.data?.pages.flatMap(({ items }) => items).map((one) => ({ value: one.agencyId, label: one.name })) ?? []} data-testid="account-agency" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
