import { CheckCircleFilled } from '@ant-design/icons';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../api/use-report-emergency.js';

/** The number is what the caller waits for: it comes first. */
export function ReceiptNotice({ receipt, onAnother }: { readonly receipt: Receipt; readonly onAnother: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const caseAddress = { to: '/cases/$id', params: { id: receipt.caseId } } as const;
  const { href } = useRouter().buildLocation(caseAddress);
  return (
    <section className="receipt surface" role="status">
      <CheckCircleFilled />
      <h1>{t('report.receiptTitle')}</h1>
      <span>{t('report.receiptNumber')}</span>
      <strong data-testid="receipt-number">{receipt.receiptNumber}</strong>
      <p>{t('report.receiptLead')}</p>
      <footer>
        <Button type="primary" autoFocus onClick={onAnother} data-testid="report-another">
          {t('report.another')}
        </Button>
        <Button
          href={href}
          onClick={(event) => {
            event.preventDefault();
            void navigate(caseAddress);
          }}
          data-testid="receipt-case"
        >
          {t('report.openCase')}
        </Button>
      </footer>
    </section>
  );
}
