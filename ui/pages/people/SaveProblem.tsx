import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { problemWords } from '../../components/problem-words.js';

interface Props {
  readonly error: Error | null;
  /** Set once somebody's newer version was loaded under one's own changes. */
  readonly conflicts: readonly string[] | undefined;
  readonly onLoadNewest: () => void;
}

/** Why it was not saved; when somebody was faster, the way to go on without losing either's work. */
export function SaveProblem({ error, conflicts, onLoadNewest }: Props) {
  const { t } = useTranslation();
  const fieldWords = (fields: readonly string[]) =>
    fields.map((field) => t(`people.field.${field}`, { defaultValue: field })).join(t('common.listSeparator'));
  if (!error && conflicts) {
    const both = conflicts.length > 0 ? t('people.conflicts', { fields: fieldWords(conflicts) }) : undefined;
    return <Alert type="info" showIcon role="status" title={t('people.rebased')} description={both} data-testid="record-rebased" />;
  }
  if (!error) return null;
  const isStale = error instanceof ApiProblem && error.code === 'record-changed';
  return (
    <Alert
      type={isStale ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={problemWords(error, t).title}
      description={isStale ? t('people.changedFields', { fields: fieldWords(error.details) }) : t('people.failed')}
      data-testid="record-problem"
      action={
        isStale && (
          <Button onClick={onLoadNewest} data-testid="record-load-newest">
            {t('people.loadNewest')}
          </Button>
        )
      }
    />
  );
}
