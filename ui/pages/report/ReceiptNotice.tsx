import { Link } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../api/use-report-emergency.js';

export function ReceiptNotice({ receipt, onAnother }: { readonly receipt: Receipt; readonly onAnother: () => void }) {
  const { t } = useTranslation();
  return (
    <Result
      className="surface"
      status="success"
      title={t('report.receiptTitle')}
      subTitle={t('report.receiptLead')}
      extra={[
        <Button key="another" type="primary" autoFocus onClick={onAnother} data-testid="report-another">
          {t('report.another')}
        </Button>,
        <Link key="open" to="/cases/$id" params={{ id: receipt.caseId }} className="ant-btn" data-testid="receipt-case">
          {t('report.openCase')}
        </Link>,
      ]}
    >
      <div className="receipt">
        <span>{t('report.receiptNumber')}</span>
        <strong data-testid="receipt-number">{receipt.receiptNumber}</strong>
      </div>
    </Result>
  );
}
