import { useTranslation } from 'react-i18next';
import type { AuditWordView } from '../../../domain/api-audits.js';
import { formatDate } from '../../components/format-date.js';

/** What was said of an anomaly, the oldest first; nothing of it is taken away. */
export function AuditWords({ words }: { readonly words: readonly AuditWordView[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul>
      {words.map(({ said, at, byName, reason }) => (
        <li key={`${at} ${said}`}>
          <span className="quiet">{formatDate(at, i18n.language, 'time')}</span> {byName} <strong>{t(`audits.said.${said}`)}</strong> {reason}
        </li>
      ))}
    </ul>
  );
}
