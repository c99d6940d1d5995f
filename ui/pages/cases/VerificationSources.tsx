import { useTranslation } from 'react-i18next';
import type { VerificationSourceView } from '../../../domain/api-verification.js';
import { formatDate } from '../../components/format-date.js';

/** Who was asked, what came back and of what day it is; folded, for the report says what matters of it. */
export function VerificationSources({ sources }: { readonly sources: readonly VerificationSourceView[] }) {
  const { t, i18n } = useTranslation();
  const answered = sources.filter(({ status }) => status === 'ok' || status === 'no-record').length;
  return (
    <details>
      <summary>
        {t('verification.sources')} · {t('verification.answeredOf', { answered, all: sources.length })}
      </summary>
      <table className="verification-table">
        <thead>
          <tr>
            <th>{t('verification.source')}</th>
            <th>{t('verification.status')}</th>
            <th className="number">{t('verification.asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ code, status, asOf }) => (
            <tr key={code} data-source={code} data-status={status}>
              <td>{t(`verification.from.${code}`)}</td>
              <td className={status === 'unavailable' || status === 'refused' ? 'verification-incomplete' : undefined}>
                {t(`verification.statusIs.${status}`)}
              </td>
              <td className="number">{asOf && formatDate(asOf, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
