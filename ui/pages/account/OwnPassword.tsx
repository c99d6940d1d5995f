import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../../../domain/account/password-problem.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useOwnAccount } from '../../api/use-own-account.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export function OwnPassword() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { changePassword } = useOwnAccount();
  const [form] = Form.useForm<Fields>();
  const { error } = changePassword;
  const fields = error instanceof ApiProblem ? error.fields : [];
  const said = (name: string) => {
    const words = fields.find(({ field }) => field === name)?.message;
    return words === undefined ? {} : { help: words, validateStatus: 'error' as const };
  };
  const send = ({ current, next }: Fields) =>
    changePassword.mutate(
      { current, next },
      { onSuccess: () => (form.resetFields(), void message.success(t('accounts.passwordChanged'))) },
    );
  return (
    <section className="surface case-card">
      <h3>{t('accounts.password')}</h3>
      <p className="quiet">{t('accounts.passwordLead')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={send}
        onValuesChange={() => fields.length > 0 && changePassword.reset()}
      >
        <Form.Item
          name="current"
          label={t('accounts.current')}
          rules={[{ required: true, message: t('accounts.required', { label: t('accounts.current') }) }]}
          {...said('current')}
        >
          <Input.Password autoComplete="current-password" data-testid="password-current" />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('accounts.next')}
          rules={[{ required: true, min: shortestPassword, message: t('accounts.required', { label: t('accounts.next') }) }]}
          {...said('next')}
        >
          <Input.Password autoComplete="new-password" maxLength={128} data-testid="password-next" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('accounts.again')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('accounts.different'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} data-testid="password-again" />
        </Form.Item>
        {error && fields.length === 0 && <ErrorNotice error={error} />}
        <Button type="primary" htmlType="submit" loading={changePassword.isPending} data-testid="password-save">
          {t('accounts.password')}
        </Button>
      </Form>
    </section>
  );
}
