import { CloseCircleOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.js';
import { problemWords } from './problem-words.js';

/** In place of a page or a pane: what happened, what to do, the error id. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { title, advice, errorId } = problemWords(error, t);
  const isForbidden = error instanceof ApiProblem && error.status === 403;
  return (
    <div role="alert" data-testid="error-notice">
      <Result
        className="notice"
        icon={isForbidden ? <LockOutlined /> : <CloseCircleOutlined />}
        status={isForbidden ? 'info' : 'error'}
        title={title}
        subTitle={
          <>
            {advice}
            {errorId && <div>{errorId}</div>}
          </>
        }
        extra={onRetry && !isForbidden ? <Button onClick={onRetry}>{t('common.retry')}</Button> : undefined}
      />
    </div>
  );
}
