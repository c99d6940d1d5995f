import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../domain/explanation/explanation.js';

/** The same words as in the letter and on the audit sheet, in the same order. */
export function ExplanationWords({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const { conclusion, rules, standards, evidence, gaps, people, changes, versions } = explanation;
  return (
    <>
      <p>
        <strong>{conclusion}</strong>
      </p>
      <Part title={t('caseFile.changes')} isThere={changes.length > 0}>
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('caseFile.rules')} isThere={rules.length > 0}>
        <ul className="explanation-rules">
          {rules.map(({ table, rule, values, result }, index) => (
            <li key={index}>
              <div>
                {table}：<strong>{result}</strong>
              </div>
              <div>{rule}</div>
              <div className="quiet">{values.map(({ label, value }) => `${label}：${value}`).join('；')}</div>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('caseFile.standards')} isThere={standards.length > 0}>
        <Facts rows={standards} />
      </Part>
      <Part title={t('caseFile.evidence')} isThere={evidence.length > 0 || gaps.length > 0}>
        <Facts rows={evidence.map(({ source, word }) => ({ label: source, value: word }))} />
        {gaps.length > 0 && (
          <p className="verification-incomplete">{t('caseFile.gaps', { names: gaps.join(t('common.listSeparator')) })}</p>
        )}
      </Part>
      <Part title={t('caseFile.people')} isThere={people.length > 0}>
        <Facts rows={people.map(({ step, name, at, reason }) => ({ label: step, value: [name, at, reason].filter(Boolean).join('，') }))} />
      </Part>
      <Part title={t('caseFile.versions')} isThere={versions.length > 0}>
        <Facts rows={versions} />
      </Part>
    </>
  );
}

function Part({ title, isThere, children }: { readonly title: string; readonly isThere: boolean; readonly children: ReactNode }) {
  if (!isThere) return null;
  return (
    <div className="explanation-part">
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Facts({ rows }: { readonly rows: readonly { readonly label: string; readonly value: string }[] }) {
  return (
    <dl className="explanation-facts">
      {rows.map(({ label, value }, index) => (
        <div key={index}>
          <dt className="quiet">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
