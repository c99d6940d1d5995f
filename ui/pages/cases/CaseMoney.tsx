import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined, RollbackOutlined, SendOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PaymentView } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';

const icons: Readonly<Record<PaymentView['status'], ReactNode>> = {
  created: <ClockCircleOutlined />,
  sent: <SendOutlined />,
  paid: <CheckCircleOutlined />,
  rejected: <CloseCircleOutlined />,
  uncertain: <QuestionCircleOutlined />,
  canceled: <StopOutlined />,
  returned: <RollbackOutlined />,
};

export function CaseMoney({ caseFile }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  return (
    <section data-testid="case-payments">
      <h3>{t('cases.money')}</h3>
      {caseFile.payments.length === 0 && <p className="quiet">{t('cases.noPayments')}</p>}
      <ul className="payments">
        {caseFile.payments.map((payment) => (
          <li key={payment.paymentId} data-testid={`payment-${payment.paymentId}`} data-status={payment.status}>
            <span className={`payment-status payment-${payment.status}`}>
              {icons[payment.status]} {t(`cases.payment.${payment.status}`)}
            </span>
            <strong className="number">{formatFen(payment.amountFen)}</strong>
            <span className="quiet">
              {[t(`cases.fund.${payment.fundSource}`), payment.accountMasked].filter(Boolean).join(' · ')}
            </span>
            <span className="quiet number">{dateOf(payment, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dateOf({ paidAt, sentAt }: PaymentView, language: string): string {
  const at = paidAt ?? sentAt;
  return at === undefined ? '' : formatDate(at, language);
}
