import { useState } from 'react';
import type { Receipt } from '../../api/use-report-emergency.js';
import { newId } from '../../components/new-id.js';
import { ReceiptNotice } from './ReceiptNotice.js';
import { ReportForm } from './ReportForm.js';
import './report.css';

/** One screen: report, then the receipt number. Each draft has one id, so sending it again makes no second case. */
export function ReportPage() {
  const [reportId, setReportId] = useState(newId);
  const [receipt, setReceipt] = useState<Receipt>();
  const startAnother = () => {
    setReportId(newId());
    setReceipt(undefined);
  };
  return (
    <div className="page report-page">
      {receipt ? <ReceiptNotice receipt={receipt} onAnother={startAnother} /> : <ReportForm key={reportId} reportId={reportId} onAccepted={setReceipt} />}
    </div>
  );
}
