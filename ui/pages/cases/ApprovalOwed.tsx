import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';

/** Aid went first: what was paid and is not approved yet, and until when it must be. */
export function ApprovalOwed({ caseFile }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  if (caseFile.approvalOwedFen === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="approval-owed"
      title={
        <>
          {t('cases.approvalOwed')} <strong>{formatFen(caseFile.approvalOwedFen)}</strong>
        </>
      }
      description={caseFile.postHocDueOn && t('cases.approvalOwedDue', { date: formatDate(caseFile.postHocDueOn, i18n.language) })}
    />
  );
}
