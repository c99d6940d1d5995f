import { Button, Collapse, Input, Tag } from 'antd';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { endpoints } from '../../api/endpoints.js';
import { useApiDocs } from '../../api/use-api-docs.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { Call } from './Call.js';
import { callsOf, type DocumentedCall } from './calls-of.js';
import './api-docs.css';

/** Every call of the server by subject: the description that other systems read, for people. */
export function ApiDocsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/frame/api-docs' });
  const docs = useApiDocs();
  const roleName = (role: string) => t(`common.role.${role}`, { defaultValue: role });
  const isEnglish = i18n.language === 'en';

  const wanted = q.trim().toLowerCase();
  const fits = ({ method, path, operation }: DocumentedCall) =>
    [method, path, operation.summary, operation['x-summary-en'], ...operation['x-roles'].map(roleName)].join(' ').toLowerCase().includes(wanted);
  const calls = docs.data ? callsOf(docs.data).filter(fits) : [];

  return (
    <div className="page">
      <PageHeader
        title={t('apiDocs.title')}
        aside={
          <Button href={endpoints.openApi} download="yimen-openapi.json">
            {t('apiDocs.download')}
          </Button>
        }
      />
      <p className="quiet">{t('apiDocs.lead')}</p>
      <Input.Search
        allowClear
        className="api-search"
        placeholder={t('apiDocs.search')}
        aria-label={t('apiDocs.search')}
        defaultValue={q}
        onSearch={(text) => void navigate({ to: '/api-docs', search: text.trim() ? { q: text.trim() } : {}, replace: true })}
        data-testid="api-search"
      />
      {docs.isPending && <PageLoading rows={8} />}
      {docs.isError && <ErrorNotice error={docs.error} onRetry={() => void docs.refetch()} />}
      {docs.data && calls.length === 0 && <EmptyNotice title={t('apiDocs.none')} advice={t('apiDocs.noneAdvice')} />}
      {docs.data?.tags.map((tag) => {
        const ofTag = calls.filter(({ operation }) => operation.tags.includes(tag.name));
        return (
          ofTag.length > 0 && (
            <section key={tag.name} aria-label={isEnglish ? tag.description : tag.name}>
              <h2>{isEnglish ? tag.description : tag.name}</h2>
              <Collapse
                size="small"
                destroyOnHidden
                items={ofTag.map(({ method, path, operation }) => ({
                  key: `${method} ${path}`,
                  label: (
                    <span className="api-call" data-testid="api-call">
                      <Tag color={colors[method]}>{method.toUpperCase()}</Tag>
                      <code>{path}</code>
                      <span>{isEnglish ? operation['x-summary-en'] : operation.summary}</span>
                    </span>
                  ),
                  children: <Call operation={operation} roleName={roleName} />,
                }))}
              />
            </section>
          )
        );
      })}
    </div>
  );
}

const colors: Readonly<Record<string, string>> = { get: 'blue', post: 'green', put: 'gold', delete: 'red' };
