import { LockOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { useSignIn } from '../../api/use-sign-in.js';
import { problemWords } from '../../components/problem-words.js';
import { LanguageSwitch } from '../frame/LanguageSwitch.js';
import './sign-in.css';

interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly code?: string;
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const signIn = useSignIn();
  const isCodeAsked =
    signIn.error instanceof ApiProblem && (signIn.error.code === 'second-factor-needed' || signIn.error.code === 'wrong-code');
  const isFirstAsked = signIn.error instanceof ApiProblem && signIn.error.code === 'second-factor-needed';
  const [hasCode, setHasCode] = useState(false);
  if (isCodeAsked && !hasCode) setHasCode(true);
  const enter = (credentials: Credentials) =>
    // Only an address of our own: `//elsewhere` would leave the site.
    signIn.mutate(credentials, { onSuccess: () => void navigate({ to: to && /^\/(?!\/)/.test(to) ? to : '/' }) });
  return (
    <div className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <main className="sign-in-card surface">
        <h1>{t('frame.signInTitle')}</h1>
        <p className="quiet">{t('frame.signInLead')}</p>
        {signIn.error && !isFirstAsked && (
          <Alert type="error" showIcon role="alert" data-testid="sign-in-error" title={wordsOf(signIn.error)} />
        )}
        <Form<Credentials> layout="vertical" size="large" requiredMark={false} onFinish={enter}>
          <Form.Item name="username" label={t('frame.username')} rules={[{ required: true, message: t('frame.usernameMissing') }]}>
            <Input autoFocus autoComplete="username" prefix={<UserOutlined />} data-testid="sign-in-username" />
          </Form.Item>
          <Form.Item name="password" label={t('frame.password')} rules={[{ required: true, message: t('frame.passwordMissing') }]}>
            <Input.Password autoComplete="current-password" prefix={<LockOutlined />} data-testid="sign-in-password" />
          </Form.Item>
          {hasCode && (
            <Form.Item
              name="code"
              label={t('accounts.signInCode')}
              extra={t('accounts.signInCodeHelp')}
              rules={[{ required: true, pattern: /^\d{6}$/, message: t('accounts.codeBad') }]}
            >
              <Input
                autoFocus
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                prefix={<SafetyOutlined />}
                data-testid="sign-in-code"
              />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending} data-testid="sign-in-submit">
            {t('frame.signIn')}
          </Button>
        </Form>
      </main>
    </div>
  );

  function wordsOf(error: Error): string {
    if (error instanceof ApiProblem && error.code === 'wrong-code') return t('accounts.wrongCode');
    if (error instanceof ApiProblem && error.status === 401) return t('frame.badCredentials');
    if (error instanceof ApiProblem && error.status === 429) return t('frame.tooMany');
    const { title, advice } = problemWords(error, t);
    return `${title} ${advice}`;
  }
}
