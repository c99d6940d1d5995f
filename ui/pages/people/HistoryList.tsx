import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../domain/api-people.js';
import { formatDate } from '../../components/format-date.js';

/** Every change: from when it holds, who wrote it down and why. */
export function HistoryList({ history, onShow }: { readonly history: readonly HistoryEntry[]; readonly onShow: (date: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="surface case-card" data-testid="history">
      <h3>{t('people.history')}</h3>
      <ul className="person-list">
        {history.map(({ revision, effectiveFrom, at, byName, reason, fields }) => (
          <li key={revision}>
            <div className="person-list-head">
              <strong>
                {t('people.effectiveFrom')} {formatDate(effectiveFrom, i18n.language)}
              </strong>
              <Button size="small" type="link" onClick={() => onShow(effectiveFrom)}>
                {t('people.showThen')}
              </Button>
            </div>
            <div>{fields.map((field) => t(`people.field.${field}`, { defaultValue: field })).join(t('common.listSeparator'))}</div>
            <div className="quiet">
              {reason} · {byName} · {formatDate(at, i18n.language, 'time')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
