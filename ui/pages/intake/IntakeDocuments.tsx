import { CheckCircleOutlined, FileAddOutlined, FormOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeDocument, IntakeView } from '../../../domain/api-intake.js';

const icons: Readonly<Record<IntakeDocument['request'], ReactNode>> = {
  'do-not-ask': <CheckCircleOutlined />,
  'accept-commitment': <FormOutlined />,
  ask: <FileAddOutlined />,
  'manual-review': <QuestionCircleOutlined />,
};

/** M24: each paper, whether it is asked for, and why. */
export function IntakeDocuments({ intake }: { readonly intake: IntakeView }) {
  const { t } = useTranslation();
  const sourceOf = ({ source }: IntakeDocument) => (source === undefined ? '' : t(`verification.from.${source}`));
  return (
    <section className="surface case-card" data-testid="intake-documents">
      <h3>{t('intake.documentsTitle')}</h3>
      {intake.consentComplete === false && (
        <Alert
          type="warning"
          showIcon
          title={t('intake.noConsent')}
          action={
            <Link to="/people/households/$id" params={{ id: intake.householdId }}>
              {t('intake.signConsent')}
            </Link>
          }
        />
      )}
      {intake.documents.length === 0 && <span className="quiet">{t('intake.noDocuments')}</span>}
      <ul className="payments">
        {intake.documents.map((document) => (
          <li key={document.type} data-document={document.type} data-request={document.request}>
            <strong>{t(`intake.document.${document.type}`)}</strong>
            <span className={`intake-request intake-${document.request}`}>
              {icons[document.request]} {t(`intake.request.${document.request}`)}
            </span>
            <span className="quiet">{t(`intake.because.${document.cause}`, { source: sourceOf(document) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
