import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { problemWords } from '../../components/problem-words.js';

/** Why something was not deployed, each fault by itself. */
export function Refusal({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  const details = error instanceof ApiProblem ? error.details : [];
  const { title, advice, errorId } = problemWords(error, t);
  if (details.length === 0) return <Alert type="error" showIcon title={title} description={[advice, errorId].filter(Boolean).join(' ')} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('designer.problems', { count: details.length })}
      description={
        <>
          <ul className="deploy-problems">
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
          <span className="quiet">{t('designer.problemsAdvice')}</span>
        </>
      }
    />
  );
}
