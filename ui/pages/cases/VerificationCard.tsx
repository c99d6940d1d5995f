import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationView } from '../../../domain/api-verification.js';
import { formatDate } from '../../components/format-date.js';
import { VerificationMeans } from './VerificationMeans.js';
import { VerificationSources } from './VerificationSources.js';

const icons: Readonly<Record<VerificationView['state'], ReactNode>> = {
  'under-way': <ClockCircleOutlined />,
  complete: <CheckCircleOutlined />,
  incomplete: <WarningOutlined />,
};

/** One report: how far it is, what is missing by name, what differs, and who has answered when. */
export function VerificationCard({ verification }: { readonly verification: VerificationView }) {
  const { t, i18n } = useTranslation();
  const { state, report, sources } = verification;
  const gaps = sources.filter(({ status }) => status === 'unavailable' || status === 'refused');
  return (
    <article className="verification" data-state={state}>
      <p className={`verification-state verification-${state}`}>
        {icons[state]} <strong>{t(`verification.state.${state}`)}</strong>
      </p>
      <p className="quiet">
        {[
          t('verification.requested', { date: formatDate(verification.requestedAt, i18n.language) }),
          report && t('verification.memberCount', { count: report.memberCount }),
          report && t('verification.validUntil', { date: formatDate(report.validUntil, i18n.language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {report && gaps.length > 0 && (
        <p className="verification-incomplete">
          {t('verification.gaps', { names: gaps.map(({ code }) => t(`verification.from.${code}`)).join(t('verification.comma')) })}
        </p>
      )}
      {report && <VerificationMeans means={report.means} differences={verification.differences} />}
      <VerificationSources sources={sources} />
    </article>
  );
}
