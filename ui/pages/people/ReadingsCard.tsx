import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadings } from '../../api/use-people.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageLoading } from '../../components/PageLoading.js';

/** Who looked, when and for what; asked for only when somebody wants to know. */
export function ReadingsCard({ address }: { readonly address: string }) {
  const { t, i18n } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const readings = useReadings(address, isOpen);
  const fieldWords = (detail: string) => detail.replace(/^(\w+)(?=：)/, (field) => t(`people.field.${field}`, { defaultValue: field }));
  return (
    <section className="surface case-card" data-testid="readings">
      <h3>{t('people.readings')}</h3>
      {!isOpen && <Button onClick={() => setOpen(true)}>{t('people.readingsShow')}</Button>}
      {isOpen && readings.isPending && <PageLoading rows={3} />}
      {readings.isError && <ErrorNotice error={readings.error} onRetry={() => void readings.refetch()} />}
      <ul className="person-list">
        {readings.data?.map(({ at, actorName, act, detail }, index) => (
          <li key={index}>
            <div>
              {actorName} · {t(`people.readingIs.${act}`, { defaultValue: act })}
            </div>
            <div className="quiet">
              {formatDate(at, i18n.language, 'time')}
              {detail !== undefined && act === 'personal-data-read' && ` · ${fieldWords(detail)}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
