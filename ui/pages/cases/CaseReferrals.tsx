import { CheckCircleOutlined, ClockCircleOutlined, RollbackOutlined, SendOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, ReferralView } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';

const icons: Readonly<Record<ReferralView['state'], ReactNode>> = {
  sent: <SendOutlined />,
  accepted: <ClockCircleOutlined />,
  returned: <RollbackOutlined />,
  answered: <CheckCircleOutlined />,
};

/** To which departments the case was referred, and what came back. */
export function CaseReferrals({ caseFile: { referrals } }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  if (referrals.length === 0) return null;
  return (
    <section data-testid="case-referrals">
      <h3>{t('cases.referrals')}</h3>
      <ul className="payments">
        {referrals.map((referral) => (
          <li key={referral.referralId} data-state={referral.state}>
            <strong>{t(`cases.department.${referral.department}`)}</strong>
            <span>
              {icons[referral.state]} {t(`cases.referral.${referral.state}`)}
            </span>
            <span className="quiet">{referral.result && t(`cases.referralResult.${referral.result}`)}</span>
            <span className="quiet number">{formatDate(referral.answeredAt ?? referral.returnedAt ?? referral.acceptedAt ?? referral.sentAt, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
