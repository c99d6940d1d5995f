import { useTranslation } from 'react-i18next';
import type { ApiOperation } from '../../api/use-api-docs.js';
import { Fact } from '../../components/Fact.js';

/** One call, opened: who, what goes in, what comes out. */
export function Call({ operation, roleName }: { readonly operation: ApiOperation; readonly roleName: (role: string) => string }) {
  const { t } = useTranslation();
  const { parameters, requestBody, responses } = operation;
  const fixed: Readonly<Record<string, string>> = { nobody: t('apiDocs.anybody'), everybody: t('apiDocs.everybody') };
  const who = fixed[operation['x-right']] ?? operation['x-roles'].map(roleName).join('、');
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const answers = Object.entries(responses).map(([status, { content }]) => [status === 'default' ? t('apiDocs.refused') : status, ...Object.keys(content ?? {})].join(' '));
  return (
    <>
      <dl className="facts">
        <Fact label={t('apiDocs.who')}>{who}</Fact>
        <Fact label={t('apiDocs.parameters')}>
          {parameters.length === 0
            ? t('apiDocs.noParameters')
            : parameters.map((parameter) => (
                <div key={`${parameter.in} ${parameter.name}`}>
                  <code>{parameter.name}</code> <span className="quiet">{[parameter.in, ...(parameter.required ? [t('apiDocs.required')] : [])].join(' · ')}</span>
                </div>
              ))}
        </Fact>
        <Fact label={t('apiDocs.answer')}>{answers.join('，')}</Fact>
      </dl>
      {type === 'multipart/form-data' && <p>{t('apiDocs.upload')}</p>}
      {type === 'application/json' && body && (
        <>
          <h3>{t('apiDocs.body')}</h3>
          <pre className="api-schema" tabIndex={0}>
            {JSON.stringify(body.schema, undefined, 2)}
          </pre>
        </>
      )}
    </>
  );
}
