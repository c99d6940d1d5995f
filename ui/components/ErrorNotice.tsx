import { CloseCircleOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.js';
import { Notice } from './Notice.js';
import { problemWords } from './problem-words.js';

/** What happened, what to do, the error id. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { title, advice, errorId } = problemWords(error, t);
  const isForbidden = error instanceof ApiProblem && error.status === 403;
  return (
    <Notice
      kind="error"
      icon={isForbidden ? <LockOutlined /> : <CloseCircleOutlined />}
      title={title}
      action={onRetry && !isForbidden ? <Button onClick={onRetry}>{t('common.retry')}</Button> : undefined}
    >
      <span className="lines">{[advice, errorId].filter(Boolean).join('\n')}</span>
    </Notice>
  );
}
