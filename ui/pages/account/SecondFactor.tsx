import { App, Button, Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { useOwnAccount } from '../../api/use-own-account.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';

interface Fields {
  readonly password: string;
  readonly code: string;
}

/** Set up with a code of the app, and taken away with a code and the password. */
export function SecondFactor({ isSet }: { readonly isSet: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { beginFactor, confirmFactor, removeFactor } = useOwnAccount();
  const [form] = Form.useForm<Fields>();
  const { data: factor } = beginFactor;
  const error = confirmFactor.error ?? removeFactor.error ?? beginFactor.error;
  const fields = error instanceof ApiProblem ? error.fields : [];
  const said = (name: string) => {
    const words = fields.find(({ field }) => field === name)?.message;
    return words === undefined ? {} : { help: words, validateStatus: 'error' as const };
  };
  const done = (words: string) => () => {
    form.resetFields();
    beginFactor.reset();
    void message.success(words);
  };
  const code = (
    <Form.Item
      name="code"
      label={t('accounts.factorCode')}
      rules={[{ required: true, pattern: /^\d{6}$/, message: t('accounts.codeBad') }]}
      {...said('code')}
    >
      <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} data-testid="factor-code" />
    </Form.Item>
  );
  return (
    <section className="surface case-card">
      <h3>{t('accounts.factorTitle')}</h3>
      <p className="quiet">{t(isSet ? 'accounts.factorThere' : 'accounts.factorLead')}</p>
      {error && fields.length === 0 && <ErrorNotice error={error} />}
      {!isSet && !factor && (
        <Button onClick={() => beginFactor.mutate()} loading={beginFactor.isPending} data-testid="factor-begin">
          {t('accounts.factorBegin')}
        </Button>
      )}
      {!isSet && factor && (
        <Form<Fields>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(given) => confirmFactor.mutate(given.code, { onSuccess: done(t('accounts.factorSet')) })}
        >
          <p>{t('accounts.factorScan')}</p>
          <QRCode value={factor.address} type="svg" />
          <p>
            <Typography.Text code copyable data-testid="factor-secret">
              {factor.secret}
            </Typography.Text>
          </p>
          {code}
          <Button type="primary" htmlType="submit" loading={confirmFactor.isPending} data-testid="factor-confirm">
            {t('accounts.factorConfirm')}
          </Button>
        </Form>
      )}
      {isSet && (
        <Form<Fields>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(given) => removeFactor.mutate(given, { onSuccess: done(t('accounts.factorRemoved')) })}
        >
          <Form.Item
            name="password"
            label={t('accounts.current')}
            rules={[{ required: true, message: t('accounts.required', { label: t('accounts.current') }) }]}
            {...said('password')}
          >
            <Input.Password autoComplete="current-password" data-testid="factor-password" />
          </Form.Item>
          {code}
          <Button danger htmlType="submit" loading={removeFactor.isPending} data-testid="factor-remove">
            {t('accounts.factorRemove')}
          </Button>
        </Form>
      )}
    </section>
  );
}
